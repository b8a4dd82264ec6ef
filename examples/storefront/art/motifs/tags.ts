import { circle, group, heart, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Tags for presents. */
export const tags: Motif = {
  words: /tags|sticker/,
  shadow: 0,
  draw: ({ cloth, main, light, dark, accent }) => {
    const tag = (fill: string) => [
      path("M-62 -70L0 -118L62 -70V104C62 112 58 116 50 116H-50C-58 116 -62 112 -62 104Z", fill),
      circle(0, -72, 11, "#fffaf2"),
      line("M0 -74C-6 -124 26 -132 16 -166", "#b98a5f", 5),
    ];
    return [
      group("translate(122 218) rotate(-16)", ...tag(light), path(heart(0, 20, 56), main)),
      group("translate(286 222) rotate(15)", ...tag(accent), path(heart(0, 20, 56), "#fffaf2")),
      group(
        "translate(204 206)",
        ...tag(cloth),
        path("M-38 -6H38V56H-38Z", "#fffaf2"),
        line("M-24 14H24M-24 34H8", dark, 5),
      ),
    ];
  },
};
