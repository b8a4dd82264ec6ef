import { circle, path, rect, star } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A Christmas tree. */
export const tree: Motif = {
  words: /\btree\b|tree top|advent|christmas village|cake decorations/,
  shadow: 84,
  draw: ({ fill, accent, main }) => [
    rect(184, 280, 32, 42, "#8d6440", 4),
    path("M200 148L304 284C308 292 304 296 296 296H104C96 296 92 292 96 284Z", fill),
    path("M200 104L284 222C288 230 284 234 276 234H124C116 234 112 230 116 222Z", fill),
    path("M200 64L262 164C266 172 262 176 254 176H146C138 176 134 172 138 164Z", fill),
    path("M200 64L262 164C266 172 262 176 254 176H226C224 130 214 92 200 64Z", "#000", 'opacity=".07"'),
    ...[
      [166, 160],
      [232, 200],
      [160, 220],
      [204, 250],
      [258, 276],
      [138, 278],
    ].map(([x, y], i) => circle(x ?? 0, y ?? 0, 10, i % 2 === 0 ? accent : "#fffaf2")),
    path(star(200, 58, 26), main === "#efc25a" ? accent : "#efc25a"),
  ],
};
