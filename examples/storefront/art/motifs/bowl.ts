import { ellipse, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A bowl. */
export const bowl: Motif = {
  words: /\bbowl\b|butter dish|mixing|sugar jam/,
  shadow: 92,
  draw: ({ fill, dark, accent, light }) => [
    path("M66 164H334C334 256 280 316 200 316C120 316 66 256 66 164Z", fill),
    path("M270 164H334C334 246 290 304 226 314C266 280 276 222 270 164Z", "#000", 'opacity=".07"'),
    path("M148 312H252L244 324H156Z", dark),
    ellipse(200, 164, 134, 24, light),
    ellipse(200, 168, 116, 16, dark, 'opacity=".25"'),
    line("M67 168C80 196 320 196 333 168", accent, 6),
  ],
};
