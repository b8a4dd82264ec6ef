import { line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A lunch box with a handle and two clasps. */
export const lunchBox: Motif = {
  words: /lunch box|food container/,
  shadow: 122,
  draw: ({ cloth, dark, accent, light }) => [
    line("M156 140V116C156 104 164 98 174 98H226C236 98 244 104 244 116V140", dark, 13),
    rect(78, 136, 244, 186, cloth, 26),
    path("M78 162C78 148 90 136 104 136H296C310 136 322 148 322 162V200H78Z", light),
    line("M78 200H322", dark, 5),
    rect(122, 184, 30, 36, accent, 7),
    rect(248, 184, 30, 36, accent, 7),
    path("M280 136H296C310 136 322 148 322 162V296C322 310 310 322 296 322H280Z", "#000", 'opacity=".07"'),
  ],
};
