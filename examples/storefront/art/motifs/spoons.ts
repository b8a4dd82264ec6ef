import { circle, group, heart, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Measuring spoons on a ring. */
export const spoons: Motif = {
  words: /spoon|measuring|ladle/,
  shadow: 0,
  draw: ({ main, dark, accent }) => {
    const spoon = (turn: number, colour: string, size: number) =>
      group(
        `translate(200 84) rotate(${turn})`,
        rect(-9, 8, 18, 132, colour, 9),
        path(heart(0, 140 + size / 2, size), colour),
        path(heart(0, 140 + size / 2, size * 0.68), dark, 'opacity=".3"'),
      );
    return [
      spoon(38, accent, 66),
      spoon(-38, main, 100),
      spoon(12, dark, 78),
      spoon(-13, main, 90),
      circle(200, 84, 24, "none", `stroke="${dark}" stroke-width="8"`),
    ];
  },
};
