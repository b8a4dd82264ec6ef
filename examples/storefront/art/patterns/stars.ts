import { circle, path, star } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** A night sky. */
export const stars: Pattern = {
  words: /spaceboy|stars?\b|robot|rocket|christmas/,
  tile: 44,
  turn: 10,
  draw: ({ main, light, accent }) => ({
    ground: main,
    shapes: [
      path(star(12, 12, 8), accent),
      path(star(34, 32, 6), "#fffaf2"),
      circle(34, 10, 2.4, light),
      circle(11, 35, 2.4, light),
    ],
  }),
};
