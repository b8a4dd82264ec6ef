import { circle, line, path, star } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A star to hang. */
export const hangingStar: Motif = {
  words: /\bstar\b/,
  shadow: 0,
  draw: ({ fill, dark, accent }) => [
    line("M200 0V76", dark, 5),
    path(star(204, 212, 142), dark, 'opacity=".2" stroke-linejoin="round"'),
    path(star(200, 206, 136), fill, `stroke="${fill}" stroke-width="14" stroke-linejoin="round"`),
    path(
      star(200, 206, 104),
      "none",
      `stroke="${dark}" stroke-width="5" stroke-dasharray="10 9" stroke-linejoin="round" opacity=".5"`,
    ),
    circle(200, 74, 9, accent),
  ],
};
