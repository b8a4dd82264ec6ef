import { circle, ellipse, heart, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A heart of wire that holds a T-light. */
export const hangingHeart: Motif = {
  words: /hanging heart (t-light|candle)/,
  shadow: 0,
  draw: ({ main, dark, accent }) => [
    line("M200 0V92", dark, 5),
    circle(200, 84, 10, "none", `stroke="${dark}" stroke-width="6"`),
    circle(200, 214, 84, accent, 'opacity=".16"'),
    path(
      heart(200, 206, 236),
      "none",
      `stroke="${dark}" stroke-width="22" stroke-linejoin="round" opacity=".35" transform="translate(3 6)"`,
    ),
    path(heart(200, 206, 236), "none", `stroke="${main}" stroke-width="20" stroke-linejoin="round"`),
    path(
      heart(200, 206, 236),
      "none",
      `stroke="${dark}" stroke-width="3" stroke-dasharray="3 13" opacity=".6"`,
    ),
    path(
      "M168 226H232L226 268C225 274 222 276 216 276H184C178 276 175 274 174 268Z",
      "#fff",
      'opacity=".75"',
    ),
    rect(178, 240, 44, 32, "#f4e2c4", 5),
    ellipse(200, 240, 22, 6, "#fffaf2"),
    path("M200 188C214 206 212 222 200 234C188 222 186 206 200 188Z", "#f2a93f"),
    path("M200 208C206 217 206 226 200 232C194 226 194 217 200 208Z", "#fff4c9"),
  ],
};
