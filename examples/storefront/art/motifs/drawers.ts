import { circle, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A small cabinet with drawers. */
export const drawers: Motif = {
  words: /cabinet|mini chest|drawer (?!knob)|chest/,
  shadow: 110,
  draw: ({ main, dark, accent, light, words }) => {
    const rows = /2 drawers/.test(words) ? [112, 212] : [104, 172, 240];
    const height = rows.length === 2 ? 86 : 58;
    return [
      rect(88, 306, 26, 18, dark, 4),
      rect(286, 306, 26, 18, dark, 4),
      rect(82, 88, 236, 226, main, 12),
      rect(82, 88, 236, 226, "none", 12, `stroke="${dark}" stroke-width="5"`),
      rect(70, 76, 260, 24, dark, 8),
      ...rows.flatMap((y) => [
        rect(102, y, 196, height, light, 7),
        rect(102, y, 196, height, "none", 7, `stroke="${dark}" stroke-width="4"`),
        circle(200, y + height / 2, 12, accent),
        circle(196, y + height / 2 - 4, 4, "#fff", 'opacity=".7"'),
      ]),
      path("M286 100H306Q318 100 318 112V302Q318 314 306 314H286Z", "#000", 'opacity=".05"'),
    ];
  },
};
