import { around, circle, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** An alarm clock with two bells. */
export const alarmClock: Motif = {
  words: /alarm clock/,
  shadow: 92,
  draw: ({ main, dark, light }) => [
    line("M146 300L124 322M254 300L276 322", dark, 17),
    path("M104 132C92 96 128 66 164 84Z", dark),
    path("M296 132C308 96 272 66 236 84Z", dark),
    line("M172 72C180 56 220 56 228 72", dark, 9),
    circle(200, 204, 114, main),
    path("M258 106A114 114 0 0 1 258 302A150 150 0 0 0 258 106Z", "#000", 'opacity=".1"'),
    circle(200, 204, 86, "#fffaf2"),
    ...around(200, 204, 70, 12).map(([x, y], i) => circle(x, y, i % 3 === 0 ? 6.5 : 3.5, dark)),
    line("M200 204V152M200 204L236 224", dark, 8),
    line("M200 204L176 252", "#cf4b49", 4),
    circle(200, 204, 9, dark),
    path(
      "M130 168A80 80 0 0 1 176 126",
      "none",
      `stroke="${light}" stroke-width="8" stroke-linecap="round" opacity=".8"`,
    ),
  ],
};
