import { circle, ellipse, heart, line, path, rect, star } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A lantern with glass sides, or with a heart or a star cut out. */
export const lantern: Motif = {
  words: /lantern/,
  shadow: 92,
  draw: ({ main, dark, accent, words }) => [
    circle(200, 62, 22, "none", `stroke="${dark}" stroke-width="9"`),
    path("M140 132L176 86H224L260 132Z", main),
    path("M200 86H224L260 132H212Z", "#000", 'opacity=".08"'),
    rect(118, 128, 164, 18, dark, 6),
    rect(128, 146, 144, 152, "#fbe6b3", 4),
    ellipse(200, 236, 52, 58, "#fff5d6"),
    rect(176, 234, 48, 64, "#fff8ea", 6),
    path("M200 176C218 200 214 220 200 234C186 220 182 200 200 176Z", "#f2a93f"),
    ...(/heart/.test(words) ? [path(heart(200, 226, 150), main, 'opacity=".55"')] : []),
    ...(/star/.test(words) ? [path(star(200, 226, 74), main, 'opacity=".55"')] : []),
    line("M132 146V298M268 146V298", main, 12),
    ...(/gazebo/.test(words)
      ? [
          line("M166 146V298M234 146V298", main, 6),
          line("M132 190C150 160 182 160 200 190C218 160 250 160 268 190", main, 6),
        ]
      : [line("M132 222H268", main, 6)]),
    rect(112, 294, 176, 28, main, 8),
    rect(112, 310, 176, 12, dark, 6, 'opacity=".5"'),
    circle(200, 308, 5, accent),
  ],
};
