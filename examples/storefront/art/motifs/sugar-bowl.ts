import { circle, ellipse, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A sugar bowl with its lid and two handles. */
export const sugarBowl: Motif = {
  words: /sugar bowl/,
  shadow: 84,
  draw: ({ fill, main, dark, light, accent }) => [
    line("M112 190C58 178 60 258 122 256M288 190C342 178 340 258 278 256", main, 13),
    path("M98 172H302C312 240 284 300 250 312H150C116 300 88 240 98 172Z", fill),
    path("M254 172H302C312 240 284 300 250 312H222C262 280 270 226 254 172Z", "#000", 'opacity=".06"'),
    path("M146 308H254L266 324H134Z", dark),
    path("M92 170C98 124 142 100 200 100C258 100 302 124 308 170C276 184 124 184 92 170Z", light),
    line("M93 171C124 184 276 184 307 171", accent, 6),
    circle(200, 90, 16, accent),
    ellipse(140, 226, 11, 28, "#fff", 'opacity=".35" transform="rotate(8 140 226)"'),
  ],
};
