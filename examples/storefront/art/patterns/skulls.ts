import { circle, group, rect } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Friendly skulls. */
export const skulls: Pattern = {
  words: /skull/,
  tile: 46,
  turn: 0,
  draw: ({ main, dark }) => {
    const skull = [
      circle(0, -2, 8.5, "#fffaf2"),
      rect(-4.5, 4, 9, 6.5, "#fffaf2", 2),
      circle(-3.2, -1.5, 2.2, dark),
      circle(3.2, -1.5, 2.2, dark),
      rect(-0.6, 6, 1.2, 4, dark),
    ];
    return {
      ground: main,
      shapes: [group("translate(12 12)", ...skull), group("translate(35 35)", ...skull)],
    };
  },
};
