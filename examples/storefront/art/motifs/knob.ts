import { circle, ellipse, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** The knob of a drawer. */
export const knob: Motif = {
  words: /knob/,
  shadow: 0,
  draw: ({ fill, main, dark, words }) => [
    rect(60, 92, 280, 216, "#ece2d1", 12),
    rect(60, 92, 280, 216, "none", 12, 'stroke="#d0c1a6" stroke-width="6"'),
    rect(82, 114, 236, 172, "none", 6, 'stroke="#d0c1a6" stroke-width="4"'),
    ellipse(206, 216, 74, 70, "#000", 'opacity=".14"'),
    circle(200, 200, 70, dark),
    circle(200, 196, 66, /clear|glass/.test(words) ? "#eef4f7" : fill),
    ...(/clear|glass/.test(words)
      ? [
          circle(200, 196, 44, "none", `stroke="${main}" stroke-width="5"`),
          circle(200, 196, 20, main, 'opacity=".6"'),
        ]
      : []),
    ellipse(176, 168, 22, 13, "#fff", 'opacity=".55" transform="rotate(-35 176 168)"'),
  ],
};
