import { circle, ellipse, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Kitchen scales with a round face. */
export const scales: Motif = {
  words: /scales/,
  shadow: 112,
  draw: ({ main, dark, light }) => [
    path("M92 92H308C300 130 262 146 200 146C138 146 100 130 92 92Z", light),
    ellipse(200, 92, 108, 14, dark, 'opacity=".4"'),
    rect(184, 140, 32, 24, dark),
    path("M118 160H282L304 308C305 316 300 322 292 322H108C100 322 95 316 96 308Z", main),
    path("M250 160H282L304 308C305 316 300 322 292 322H262Z", "#000", 'opacity=".08"'),
    circle(200, 240, 62, "#fffaf2"),
    circle(200, 240, 62, "none", `stroke="${dark}" stroke-width="6"`),
    line("M200 190V200M250 240H240M150 240H160M200 290V280M235 205L229 211M165 205L171 211", dark, 5),
    line("M200 240L228 208", "#cf4b49", 7),
    circle(200, 240, 9, dark),
  ],
};
