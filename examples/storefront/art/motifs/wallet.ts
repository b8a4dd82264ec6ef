import { label, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A wallet for travel cards, half open. */
export const wallet: Motif = {
  words: /card wallet|purse|passport/,
  shadow: 104,
  draw: ({ cloth, dark, light, accent, said }) => [
    path("M206 92L306 116C314 118 318 124 318 132V312C318 320 312 324 304 322L206 300Z", dark),
    rect(218, 128, 80, 150, light, 8, 'transform="skewY(12) translate(0 -52)"'),
    rect(92, 92, 122, 230, cloth, 14),
    rect(112, 132, 82, 76, light, 8),
    said ? label(153, 178, 17, dark, said.split(" ")[0] ?? "") : line("M128 158H178M128 180H164", accent, 8),
  ],
};
