import { circle, ellipse, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Something that grows in a pot. */
export const plantPot: Motif = {
  words: /grow |plant|planter|garden (pot|container)|zinc herb/,
  shadow: 92,
  draw: ({ main, dark, light, accent }) => [
    line(
      "M200 214C200 170 198 140 200 104M200 190C176 180 154 160 148 136M200 176C226 168 246 148 252 120",
      dark,
      7,
    ),
    ellipse(146, 128, 22, 34, "#74a68b", 'transform="rotate(-28 146 128)"'),
    ellipse(256, 112, 22, 34, "#74a68b", 'transform="rotate(30 256 112)"'),
    ...[0, 60, 120, 180, 240, 300].map((turn) =>
      ellipse(200, 72, 13, 22, accent, `transform="rotate(${turn} 200 94)"`),
    ),
    circle(200, 94, 15, "#efc25a"),
    path("M106 214H294L274 308C272 318 268 322 260 322H140C132 322 128 318 126 308Z", main),
    path("M250 214H294L274 308C272 318 268 322 260 322H238Z", "#000", 'opacity=".08"'),
    rect(96, 200, 208, 30, light, 9),
    rect(96, 218, 208, 12, dark, 6, 'opacity=".25"'),
  ],
};
