import { group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A small tin with a hinged lid and two plasters. */
export const plasterTin: Motif = {
  words: /plasters|first aid/,
  shadow: 112,
  draw: ({ fill, dark, accent }) => [
    group(
      "translate(126 128) rotate(-24)",
      rect(-22, -62, 44, 124, "#edc9a2", 22),
      rect(-22, -22, 44, 44, "#dcae80"),
    ),
    group(
      "translate(192 108) rotate(8)",
      rect(-22, -62, 44, 124, "#f3d6b5", 22),
      rect(-22, -22, 44, 44, "#e2ba8f"),
    ),
    rect(84, 156, 232, 166, fill, 18),
    path("M270 156H298Q316 156 316 174V304Q316 322 298 322H270Z", "#000", 'opacity=".08"'),
    rect(84, 150, 232, 30, dark, 12, 'opacity=".85"'),
    rect(156, 200, 88, 88, "#fffaf2", 16),
    path("M190 214H210V234H230V254H210V274H190V254H170V234H190Z", accent),
  ],
};
