import { ellipse, group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Rolls of wrapping paper. */
export const wrap: Motif = {
  words: /\bwrap\b/,
  shadow: 0,
  draw: ({ cloth, main, dark, light, accent }) => {
    const roll = (fill: string) => [
      rect(-34, -140, 68, 280, fill, 6),
      rect(10, -140, 24, 280, "#000", 6, 'opacity=".08"'),
      ellipse(0, -140, 34, 12, light),
      ellipse(0, -140, 14, 5, dark, 'opacity=".6"'),
    ];
    return [
      group("translate(132 208) rotate(-14)", ...roll(light)),
      group("translate(272 208) rotate(14)", ...roll(main)),
      group(
        "translate(200 206)",
        ...roll(cloth),
        path("M-36 8H36V34H-36Z", accent),
        path("M0 20C-40 -14 -62 14 -42 28C-28 38 -10 30 0 20C10 30 28 38 42 28C62 14 40 -14 0 20Z", accent),
      ),
    ];
  },
};
