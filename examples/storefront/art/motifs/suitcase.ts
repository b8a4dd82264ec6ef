import { circle, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** An airline bag. */
export const suitcase: Motif = {
  words: /airline bag|mini cases|backpack/,
  shadow: 126,
  draw: ({ main, dark, light, accent }) => [
    line("M148 156C148 84 252 84 252 156", dark, 13),
    rect(72, 150, 256, 172, main, 30),
    path("M286 150H298C315 150 328 163 328 180V292C328 309 315 322 298 322H286Z", "#000", 'opacity=".09"'),
    line("M72 190H328", light, 6),
    circle(200, 256, 46, light),
    path("M160 264C180 250 190 240 196 222L206 222L208 246L240 258V266L208 264L204 286H196L194 264Z", accent),
    line("M112 150V190M288 150V190", dark, 13),
  ],
};
