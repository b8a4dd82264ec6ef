import { group, line, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Pegs on a line. */
export const pegs: Motif = {
  words: /\bpegs\b/,
  shadow: 0,
  draw: ({ main, cloth, accent, light, dark }) => {
    const peg = (fill: string) => [
      rect(-19, -24, 17, 126, fill, 6),
      rect(3, -24, 17, 126, fill, 6),
      rect(-22, 20, 45, 16, dark, 6, 'opacity=".75"'),
    ];
    return [
      line("M40 130C140 156 260 156 360 130", "#8d6440", 7),
      group("translate(96 150) rotate(-4) scale(1.15)", ...peg(accent)),
      group("translate(165 156) rotate(3) scale(1.15)", ...peg(cloth)),
      group("translate(236 156) rotate(-3) scale(1.15)", ...peg(main)),
      group("translate(306 148) rotate(5) scale(1.15)", ...peg(light)),
    ];
  },
};
