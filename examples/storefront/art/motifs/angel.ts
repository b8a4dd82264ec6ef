import { circle, ellipse, heart, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A small angel or fairy with wings. */
export const angel: Motif = {
  words: /angel|fairy(?! cake)|little friends/,
  shadow: 72,
  draw: ({ fill, accent, light, dark }) => [
    path("M196 188C130 120 70 142 78 190C84 230 150 236 196 214Z", "#fffaf2"),
    path("M204 188C270 120 330 142 322 190C316 230 250 236 204 214Z", "#fffaf2"),
    path(
      "M200 160C226 160 240 200 282 306C286 318 280 322 270 322H130C120 322 114 318 118 306C160 200 174 160 200 160Z",
      fill,
    ),
    path(
      "M216 164C236 180 248 214 282 306C286 318 280 322 270 322H236C246 260 236 204 216 164Z",
      "#000",
      'opacity=".07"',
    ),
    circle(200, 128, 44, "#f7d7bd"),
    path("M156 124C156 76 244 76 244 124C230 110 214 102 200 102C186 102 170 110 156 124Z", "#8d6440"),
    ellipse(200, 68, 36, 9, "none", `stroke="#efc25a" stroke-width="7"`),
    circle(184, 132, 4.5, dark),
    circle(216, 132, 4.5, dark),
    circle(174, 146, 7, accent, 'opacity=".4"'),
    circle(226, 146, 7, accent, 'opacity=".4"'),
    path(heart(200, 232, 40), light),
  ],
};
