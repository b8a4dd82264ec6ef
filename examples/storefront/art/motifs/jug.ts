import { ellipse, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A jug with a lip. */
export const jug: Motif = {
  words: /\bjug\b/,
  shadow: 92,
  draw: ({ fill, dark, light, main, accent }) => [
    line("M276 140C356 128 350 252 280 258", dark, 18),
    line("M276 140C356 128 350 252 280 258", main, 11),
    path(
      "M118 94H282C276 128 270 146 278 172C300 230 304 322 200 322C96 322 100 230 122 172C128 150 124 128 94 106C100 94 108 92 118 94Z",
      fill,
    ),
    path(
      "M244 94H282C276 128 270 146 278 172C300 230 304 322 208 322C270 288 262 168 244 94Z",
      "#000",
      'opacity=".07"',
    ),
    ellipse(198, 96, 84, 13, light),
    line("M123 168C160 180 240 180 277 168", accent, 6),
    ellipse(150, 240, 12, 34, "#fff", 'opacity=".35" transform="rotate(10 150 240)"'),
  ],
};
