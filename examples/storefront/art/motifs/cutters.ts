import { circle, group, heart, path, star } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Cookie cutters, and a biscuit made with one. */
export const cutters: Motif = {
  words: /cutter/,
  shadow: 0,
  draw: ({ main, dark, words }) => {
    const man =
      "M0 -52C18 -52 28 -38 26 -24C46 -22 62 -14 60 2C58 14 42 10 30 8L38 44C40 60 18 64 10 50L0 34L-10 50C-18 64 -40 60 -38 44L-30 8C-42 10 -58 14 -60 2C-62 -14 -46 -22 -26 -24C-28 -38 -18 -52 0 -52Z";
    const wings =
      "M0 -8C16 -56 66 -56 62 -20C60 0 40 8 26 10C46 16 50 44 28 48C12 50 4 30 0 18C-4 30 -12 50 -28 48C-50 44 -46 16 -26 10C-40 8 -60 0 -62 -20C-66 -56 -16 -56 0 -8Z";
    const outline = /heart/.test(words)
      ? heart(0, 4, 108)
      : /butterfly/.test(words)
        ? wings
        : /gingerbread|kids/.test(words)
          ? man
          : star(0, 4, 60);
    const cutter = (colour: string) =>
      path(outline, "none", `stroke="${colour}" stroke-width="13" stroke-linejoin="round"`);
    return [
      group("translate(134 138) rotate(-12) scale(1.15)", cutter(dark)),
      group("translate(134 134) rotate(-12) scale(1.15)", cutter(main)),
      group("translate(280 176) rotate(14) scale(.9)", cutter(dark)),
      group("translate(280 172) rotate(14) scale(.9)", cutter(main)),
      group(
        "translate(196 282) rotate(4)",
        path(outline, "#b97f45", 'transform="translate(3 6)"'),
        path(outline, "#dba566"),
        circle(-12, -8, 4, "#fff4e6"),
        circle(12, -8, 4, "#fff4e6"),
        circle(0, 14, 4, "#fff4e6"),
      ),
    ];
  },
};
