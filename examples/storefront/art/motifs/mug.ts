import { ellipse, heart, label, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A mug with a heart, or with what is written on it. */
export const mug: Motif = {
  words: /\bmug\b|beaker|\bcup\b(?!.*(paper|of tea))/,
  shadow: 92,
  draw: ({ fill, dark, light, said, main, accent }) => [
    line("M278 168C346 156 346 270 274 262", dark, 18),
    line("M278 168C346 156 346 270 274 262", main, 12),
    path("M110 116H290V286C290 308 276 322 254 322H146C124 322 110 308 110 286Z", fill),
    path("M246 116H290V286C290 308 276 322 254 322H246Z", "#000", 'opacity=".08"'),
    ellipse(200, 116, 90, 16, light),
    ellipse(200, 119, 78, 11, "#8a5f48"),
    ...(said
      ? [
          rect(128, 176, 144, 72, "#fffaf2", 10),
          ...said
            .split(" ")
            .slice(0, 3)
            .map((word, i, all) => label(200, 218 + (i - (all.length - 1) / 2) * 22, 20, dark, word)),
        ]
      : [path(heart(200, 222, 62), fill.startsWith("url") ? "#fffaf2" : accent)]),
  ],
};
