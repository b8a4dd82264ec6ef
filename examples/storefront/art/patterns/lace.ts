import { around, circle } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Doilies laid side by side. */
export const lace: Pattern = {
  words: /doily|doilies|lace|empire|parisienne/,
  tile: 48,
  turn: 0,
  draw: ({ main, dark }) => {
    const doily = (x: number, y: number) => [
      ...around(x, y, 14, 12).map(([px, py]) => circle(px, py, 3.2, "#fffaf2")),
      circle(x, y, 13, "#fffaf2"),
      ...around(x, y, 8, 8).map(([px, py]) => circle(px, py, 1.7, main)),
      circle(x, y, 3, dark),
    ];
    return {
      ground: main,
      shapes: [
        ...doily(24, 24),
        circle(0, 0, 4, "#fffaf2"),
        circle(48, 0, 4, "#fffaf2"),
        circle(0, 48, 4, "#fffaf2"),
        circle(48, 48, 4, "#fffaf2"),
      ],
    };
  },
};
