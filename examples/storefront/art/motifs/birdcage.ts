import { circle, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A birdcage with plants in it. */
export const birdcage: Motif = {
  words: /birdcage/,
  shadow: 96,
  draw: ({ dark, main, accent }) => [
    circle(200, 50, 16, "none", `stroke="${dark}" stroke-width="7"`),
    path(
      "M138 296C128 250 152 236 168 214C180 236 186 200 200 196C214 200 222 236 234 214C250 236 272 250 262 296Z",
      "#74a68b",
    ),
    ...[
      [160, 236],
      [200, 214],
      [240, 236],
      [182, 262],
      [222, 262],
    ].map(([x, y]) => circle(x ?? 0, y ?? 0, 11, accent)),
    path(
      "M106 300V176C106 104 148 68 200 68C252 68 294 104 294 176V300",
      "none",
      `stroke="${dark}" stroke-width="8"`,
    ),
    line(
      "M150 300V176C150 120 172 82 200 68M250 300V176C250 120 228 82 200 68M200 68V300",
      main,
      5,
      `stroke-opacity="1"`,
    ),
    line("M106 196H294", dark, 6),
    rect(92, 292, 216, 30, dark, 10),
    rect(92, 292, 216, 12, main, 6),
  ],
};
