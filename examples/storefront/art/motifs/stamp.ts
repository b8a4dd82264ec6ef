import { group, heart, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A wooden stamp and what it prints. */
export const stamp: Motif = {
  words: /stamp/,
  shadow: 104,
  draw: ({ main, dark }) => [
    rect(94, 188, 212, 134, "#fffdf8", 6, 'transform="rotate(-5 200 250)"'),
    ...[150, 206, 262].map((x) => path(heart(x, 290 - (x - 150) * 0.09, 34), main)),
    group(
      "translate(214 160) rotate(12)",
      rect(-66, 28, 132, 30, "#b98a5f", 6),
      rect(-60, 56, 120, 14, dark, 4),
      path("M-26 30C-34 0 -20 -12 -26 -40C-34 -80 34 -80 26 -40C20 -12 34 0 26 30Z", "#c99a6a"),
      path("M6 30C14 0 8 -30 12 -66C30 -60 28 -48 26 -40C20 -12 34 0 26 30Z", "#000", 'opacity=".1"'),
    ),
  ],
};
