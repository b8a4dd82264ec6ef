import { circle, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A Charlotte bag: a small one, gathered by a cord. */
export const partyBag: Motif = {
  words: /charlotte bag|gift bag|\bsack\b/,
  shadow: 92,
  draw: ({ cloth, dark, accent }) => [
    line("M138 154C110 90 150 62 200 62C250 62 290 90 262 154", accent, 9),
    path("M122 132C150 146 250 146 278 132L268 176H132Z", cloth),
    path(
      "M132 172H268C306 216 312 268 298 308C296 318 290 322 280 322H120C110 322 104 318 102 308C88 268 94 216 132 172Z",
      cloth,
    ),
    path(
      "M230 172H268C306 216 312 268 298 308C296 318 290 322 280 322H236C258 270 254 214 230 172Z",
      "#000",
      'opacity=".07"',
    ),
    line("M130 173C160 182 240 182 270 173", dark, 9),
    circle(200, 180, 9, accent),
    line("M200 186L188 216M200 186L213 214", accent, 6),
  ],
};
