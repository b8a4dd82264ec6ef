import { around, circle, line, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A round clock for the wall. */
export const wallClock: Motif = {
  words: /wall clock|\bclock\b/,
  shadow: 0,
  draw: ({ main, dark }) => [
    circle(205, 206, 138, dark, 'opacity=".2"'),
    circle(200, 198, 138, main),
    circle(200, 198, 138, "none", `stroke="${dark}" stroke-width="8"`),
    circle(200, 198, 106, "#fffaf2"),
    ...around(200, 198, 90, 12).map(([x, y, turn]) =>
      rect(x - 4, y - 11, 8, turn % 90 === 0 ? 26 : 16, dark, 4, `transform="rotate(${turn} ${x} ${y})"`),
    ),
    line("M200 198L200 130M200 198L250 222", dark, 9),
    line("M200 214L200 112", "#cf4b49", 4),
    circle(200, 198, 11, "#cf4b49"),
  ],
};
