import { ellipse, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A T-light in a glass, hanging where the title says so. */
export const teaLight: Motif = {
  words: /t-light (glass|holder)|hanging t-light|candle ?holder|candlestick/,
  shadow: 76,
  draw: ({ fill, main, dark, words, light }) => [
    ...(/hanging/.test(words) ? [line("M128 150C128 60 272 60 272 150M200 0V82", dark, 6)] : []),
    ellipse(200, 216, 118, 110, "#f8d98f", 'opacity=".25"'),
    path(
      "M120 142H280C296 200 290 268 258 312C252 320 246 322 238 322H162C154 322 148 320 142 312C110 268 104 200 120 142Z",
      fill,
      'opacity=".82"',
    ),
    path(
      "M150 160C140 206 146 262 166 298",
      "none",
      'stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".5"',
    ),
    path(
      "M246 142H280C296 200 290 268 258 312C252 320 246 322 238 322H228C262 268 266 200 246 142Z",
      "#000",
      'opacity=".07"',
    ),
    rect(164, 252, 72, 58, "#fff8ea", 8),
    ellipse(200, 252, 36, 9, "#f3dfba"),
    path("M200 178C222 206 218 232 200 250C182 232 178 206 200 178Z", "#f2a93f"),
    path("M200 210C209 223 209 238 200 247C191 238 191 223 200 210Z", "#fff4c9"),
    ellipse(200, 142, 80, 14, light),
    ellipse(200, 144, 68, 9, dark, 'opacity=".3"'),
    line("M121 146C150 164 250 164 279 146", main === fill ? dark : main, 5),
  ],
};
