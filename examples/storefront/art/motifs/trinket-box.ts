import { circle, ellipse, heart, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A small pot with a lid. */
export const trinketBox: Motif = {
  words: /trinket|jewellery box|money bank/,
  shadow: 92,
  draw: ({ fill, main, dark, accent }) => [
    path("M96 214H304C308 268 284 322 200 322C116 322 92 268 96 214Z", fill),
    path("M254 214H304C308 264 288 316 222 322C256 292 262 254 254 214Z", "#000", 'opacity=".07"'),
    path("M88 208C92 148 140 120 200 120C260 120 308 148 312 208C280 224 120 224 88 208Z", main),
    ellipse(200, 212, 112, 12, dark, 'opacity=".4"'),
    path(heart(200, 172, 60), accent),
    circle(200, 108, 17, accent),
    circle(194, 103, 5, "#fff", 'opacity=".6"'),
  ],
};
