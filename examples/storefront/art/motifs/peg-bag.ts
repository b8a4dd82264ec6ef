import { line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A bag of pegs on its hanger. */
export const pegBag: Motif = {
  words: /peg bag/,
  shadow: 0,
  draw: ({ cloth, dark, accent }) => [
    line("M200 96V74C200 52 226 54 224 70", dark, 8),
    line("M92 146L200 96L308 146", dark, 9),
    path(
      "M92 140C130 150 270 150 308 140L296 306C295 324 284 332 268 332H132C116 332 105 324 104 306Z",
      cloth,
    ),
    path("M140 176C160 210 240 210 260 176C246 168 154 168 140 176Z", dark),
    ...[166, 192, 218].map((x, i) =>
      rect(x, 146 - i * 4, 15, 52, "#dcb483", 5, `transform="rotate(${(i - 1) * 12} ${x} 180)"`),
    ),
    line("M140 180C160 214 240 214 260 180", accent, 9),
  ],
};
