import { circle, ellipse, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A toadstool that glows. */
export const toadstool: Motif = {
  words: /toadstool|mushroom/,
  shadow: 76,
  draw: ({ main, dark }) => [
    ellipse(200, 206, 150, 130, "#f8d98f", 'opacity=".22"'),
    path(
      "M164 196H236C238 240 252 280 262 312C264 320 258 322 250 322H150C142 322 136 320 138 312C148 280 162 240 164 196Z",
      "#fff3de",
    ),
    path(
      "M214 196H236C238 240 252 280 262 312C264 320 258 322 250 322H226C234 280 226 236 214 196Z",
      "#000",
      'opacity=".06"',
    ),
    path("M66 206C66 118 128 70 200 70C272 70 334 118 334 206C300 222 100 222 66 206Z", main),
    path(
      "M262 84C306 104 334 146 334 206C316 214 286 216 262 218C290 170 288 120 262 84Z",
      "#000",
      'opacity=".08"',
    ),
    ellipse(200, 208, 134, 14, dark, 'opacity=".35"'),
    circle(140, 148, 22, "#fffaf2"),
    circle(206, 112, 18, "#fffaf2"),
    circle(222, 172, 23, "#fffaf2"),
    circle(286, 150, 16, "#fffaf2"),
    circle(104, 188, 11, "#fffaf2"),
  ],
};
