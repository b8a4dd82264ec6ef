import { circle, ellipse, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A glass bottle with a stopper and a label. */
export const bottle: Motif = {
  words: /bottle|dispenser|decanter/,
  shadow: 82,
  draw: ({ main, dark, accent, words }) => {
    const tint = /perfume/.test(words) ? "#f3c4d0" : /tonic/.test(words) ? "#bfe0d6" : "#c9d8ee";
    return [
      circle(200, 76, 27, "#e8eef2"),
      circle(200, 76, 27, "none", `stroke="${dark}" stroke-width="4" opacity=".5"`),
      rect(184, 96, 32, 22, dark, 4, 'opacity=".6"'),
      path(
        "M172 112H228V146C228 166 290 176 290 222V300C290 314 282 322 268 322H132C118 322 110 314 110 300V222C110 176 172 166 172 146Z",
        "#f4f8fa",
      ),
      path("M118 232H282V300C282 310 276 315 266 315H134C124 315 118 310 118 300Z", tint),
      path(
        "M244 170C270 182 290 196 290 222V300C290 314 282 322 268 322H250C266 270 264 214 244 170Z",
        "#000",
        'opacity=".06"',
      ),
      rect(140, 226, 120, 66, "#fffaf2", 6),
      path("M200 240L214 259L200 278L186 259Z", accent),
      rect(152, 254, 24, 8, main, 4),
      rect(224, 254, 24, 8, main, 4),
      ellipse(136, 250, 6, 40, "#fff", 'opacity=".7"'),
    ];
  },
};
