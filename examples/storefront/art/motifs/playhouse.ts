import { circle, heart, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A doll's house. */
export const playhouse: Motif = {
  words: /playhouse|bird house|cottage/,
  shadow: 118,
  draw: ({ main, dark, accent, light }) => [
    rect(256, 86, 30, 62, dark, 4),
    rect(92, 170, 216, 152, light, 6),
    path("M72 182L200 74L328 182C318 192 308 190 300 184L200 104L100 184C92 190 82 192 72 182Z", main),
    path("M100 184L200 104L300 184Z", light),
    path(heart(200, 160, 36), main),
    rect(176, 236, 48, 86, main, 6),
    circle(214, 282, 4, "#fffaf2"),
    ...[116, 240].flatMap((x) => [
      rect(x, 206, 44, 50, "#fffaf2", 5),
      rect(x + 20, 206, 4, 50, accent),
      rect(x, 229, 44, 4, accent),
      rect(x - 4, 256, 52, 9, accent, 4),
    ]),
    path("M280 170H308V316Q308 322 302 322H280Z", "#000", 'opacity=".05"'),
  ],
};
