import { circle, group, line, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

const SPOTS: Readonly<Record<number, readonly [number, number][]>> = {
  1: [[0, 0]],
  2: [
    [-14, -14],
    [14, 14],
  ],
  3: [
    [-15, -15],
    [0, 0],
    [15, 15],
  ],
  5: [
    [-15, -15],
    [15, -15],
    [0, 0],
    [-15, 15],
    [15, 15],
  ],
};

/** Dominoes. */
export const dominoes: Motif = {
  words: /domino|board game|snakes/,
  shadow: 0,
  draw: ({ main }) => {
    const piece = (above: number, below: number, fill: string, dot: string) => [
      rect(-40, -78, 80, 156, "#000", 12, 'opacity=".15" transform="translate(4 6)"'),
      rect(-40, -78, 80, 156, fill, 12),
      line("M-28 0H28", dot, 4),
      ...(SPOTS[above] ?? []).map(([x, y]) => circle(x, y - 39, 7, dot)),
      ...(SPOTS[below] ?? []).map(([x, y]) => circle(x, y + 39, 7, dot)),
    ];
    return [
      group("translate(118 176) rotate(-18)", ...piece(5, 2, "#fffdf8", "#4c525c")),
      group("translate(286 168) rotate(14)", ...piece(3, 1, "#4c525c", "#fffdf8")),
      group("translate(206 254) rotate(82)", ...piece(2, 5, main, "#fffdf8")),
    ];
  },
};
