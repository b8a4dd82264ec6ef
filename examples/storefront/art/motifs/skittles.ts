import { circle, group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

const COATS = ["#d9524c", "#6295c4", "#74a68b"];

/** Skittles painted as soldiers. */
export const skittles: Motif = {
  words: /skittles|soldier|queens guard|knitting/,
  shadow: 126,
  draw: ({ dark }) => {
    const soldier = (coat: string) => [
      path("M-36 -90C-36 -104 36 -104 36 -90L42 -12C42 -3 38 0 30 0H-30C-38 0 -42 -3 -42 -12Z", coat),
      path("M14 -98C28 -97 36 -95 36 -90L42 -12C42 -3 38 0 30 0H18Z", "#000", 'opacity=".08"'),
      rect(-40, -40, 80, 12, "#efc25a"),
      circle(0, -66, 4, "#efc25a"),
      circle(0, -84, 4, "#efc25a"),
      circle(0, -122, 29, "#f7d7bd"),
      path("M-31 -128V-170C-31 -192 31 -192 31 -170V-128Z", "#33373f"),
      circle(-9, -116, 3.5, dark),
      circle(9, -116, 3.5, dark),
      circle(-15, -106, 5, "#e27a72", 'opacity=".5"'),
      circle(15, -106, 5, "#e27a72", 'opacity=".5"'),
    ];
    return COATS.map((coat, i) =>
      group(`translate(${[112, 200, 288][i]} 322) scale(${i === 1 ? 1.18 : 0.98})`, ...soldier(coat)),
    );
  },
};
