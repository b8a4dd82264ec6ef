import { circle, ellipse, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A round teapot. */
export const teapot: Motif = {
  words: /teapot|tea set/,
  shadow: 112,
  draw: ({ fill, dark, light, accent, main }) => [
    line("M288 178C360 150 366 276 282 276", dark, 19),
    line("M288 178C360 150 366 276 282 276", main, 12),
    path("M116 248C70 244 62 190 40 168L74 152C92 176 100 196 128 198Z", main),
    path(
      "M94 238C94 172 140 142 200 142C260 142 306 172 306 238C306 290 262 318 200 318C138 318 94 290 94 238Z",
      fill,
    ),
    path(
      "M258 156C288 172 306 200 306 238C306 290 262 318 210 318C266 290 282 214 258 156Z",
      "#000",
      'opacity=".07"',
    ),
    path("M134 316H266L258 324H142Z", dark),
    path("M130 150C134 116 166 102 200 102C234 102 266 116 270 150C250 160 150 160 130 150Z", light),
    line("M130 151C150 160 250 160 270 151", accent, 6),
    circle(200, 92, 15, accent),
    ellipse(150, 200, 13, 26, "#fff", 'opacity=".35" transform="rotate(25 150 200)"'),
  ],
};
