import { around, circle } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A paper doily. */
export const doily: Motif = {
  words: /doilies/,
  shadow: 0,
  draw: ({ main, dark, accent, ground }) => [
    circle(204, 206, 138, dark, 'opacity=".14"'),
    ...around(200, 198, 126, 22).map(([x, y]) => circle(x, y, 21, "#fffdf8")),
    circle(200, 198, 124, "#fffdf8"),
    ...around(200, 198, 126, 22).map(([x, y]) => circle(x, y, 7, ground)),
    ...around(200, 198, 98, 18).map(([x, y]) => circle(x, y, 8, main, 'opacity=".75"')),
    circle(
      200,
      198,
      76,
      "none",
      `stroke="${main}" stroke-width="4" stroke-dasharray="3 9" stroke-linecap="round"`,
    ),
    ...around(200, 198, 48, 8).map(([x, y]) => circle(x, y, 13, accent, 'opacity=".7"')),
    circle(200, 198, 20, main),
  ],
};
