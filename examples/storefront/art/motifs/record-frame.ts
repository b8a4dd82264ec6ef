import { circle, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A record in its frame. */
export const recordFrame: Motif = {
  words: /record (frame|cover)/,
  shadow: 0,
  draw: ({ dark, accent }) => [
    rect(76, 78, 256, 256, dark, 12, 'opacity=".2"'),
    rect(70, 70, 256, 256, "#3a3f48", 10),
    rect(92, 92, 212, 212, "#fffaf2", 4),
    circle(198, 198, 90, "#33373f"),
    ...[78, 66, 54].map((radius) => circle(198, 198, radius, "none", 'stroke="#5b616c" stroke-width="2"')),
    circle(198, 198, 34, accent),
    circle(198, 198, 7, "#fffaf2"),
  ],
};
