import { ellipse, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A boiled egg in its cup. */
export const eggCup: Motif = {
  words: /egg cup/,
  shadow: 74,
  draw: ({ fill, dark, light }) => [
    path("M200 78C248 78 274 140 270 196H130C126 140 152 78 200 78Z", "#f7e3c6"),
    path("M222 84C252 100 274 146 270 196H236C246 160 244 114 222 84Z", "#000", 'opacity=".06"'),
    path("M122 184H278C278 246 244 272 200 272C156 272 122 246 122 184Z", fill),
    ellipse(200, 184, 78, 13, light, 'opacity=".6"'),
    rect(186, 262, 28, 40, dark, 4),
    path("M136 322C136 300 166 292 200 292C234 292 264 300 264 322Z", fill),
  ],
};
