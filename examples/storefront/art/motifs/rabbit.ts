import { circle, ellipse, line } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A rabbit that glows. */
export const rabbit: Motif = {
  words: /rabbit|bunny night|bunnies/,
  shadow: 92,
  draw: ({ main, dark, light }) => [
    ellipse(200, 210, 156, 140, "#f8d98f", 'opacity=".22"'),
    ellipse(164, 100, 22, 62, "#fffaf2", 'transform="rotate(-10 164 100)"'),
    ellipse(236, 100, 22, 62, "#fffaf2", 'transform="rotate(10 236 100)"'),
    ellipse(165, 106, 10, 42, light, 'transform="rotate(-10 165 106)"'),
    ellipse(235, 106, 10, 42, light, 'transform="rotate(10 235 106)"'),
    ellipse(200, 270, 88, 54, "#fffaf2"),
    circle(200, 194, 70, "#fffdf8"),
    circle(174, 188, 7, dark),
    circle(226, 188, 7, dark),
    ellipse(200, 208, 9, 6, main),
    line("M200 214V222M200 222C194 230 184 228 182 222M200 222C206 230 216 228 218 222", dark, 4),
    circle(152, 210, 12, main, 'opacity=".35"'),
    circle(248, 210, 12, main, 'opacity=".35"'),
    ellipse(164, 312, 26, 12, "#fff4e8"),
    ellipse(236, 312, 26, 12, "#fff4e8"),
  ],
};
