import { circle, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A lunch bag with a folded top and a strap. */
export const lunchBag: Motif = {
  words: /lunch bag/,
  shadow: 96,
  draw: ({ cloth, dark, accent, main }) => [
    line("M152 122C152 66 248 66 248 122", dark, 13),
    rect(106, 150, 188, 172, cloth, 16),
    path("M246 150H278C287 150 294 157 294 166V306C294 315 287 322 278 322H246Z", "#000", 'opacity=".08"'),
    path("M112 112H288C296 112 300 118 298 126L290 204H110L102 126C100 118 104 112 112 112Z", main),
    path("M112 112H288C296 112 300 118 298 126L297 136H103L102 126C100 118 104 112 112 112Z", accent),
    rect(183, 190, 34, 30, accent, 7),
    circle(200, 205, 7, dark),
  ],
};
