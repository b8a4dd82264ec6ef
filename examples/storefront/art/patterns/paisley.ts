import { circle, group, path } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Bent drops. */
export const paisley: Pattern = {
  words: /paisley|baroque|suki|acapulco/,
  tile: 46,
  turn: 18,
  draw: ({ main, dark, light, accent }) => {
    const drop = [
      path("M0 -13C12 -13 14 4 4 10C-5 15 -13 7 -8 0C-5 -4 1 -4 0 -13Z", light),
      path("M0 -6C6 -6 7 3 2 6C-3 8 -6 4 -3 1C-2 -1 1 -1 0 -6Z", accent),
      circle(11, 12, 2.2, light),
    ];
    return {
      ground: main,
      shapes: [
        group("translate(13 16)", ...drop),
        group("translate(36 36) rotate(180) scale(.85)", ...drop),
        circle(36, 10, 2.4, dark),
        circle(10, 38, 2.4, dark),
      ],
    };
  },
};
