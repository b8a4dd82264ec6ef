import { line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Flags on a string. */
export const bunting: Motif = {
  words: /bunting/,
  shadow: 0,
  draw: ({ cloth, main, accent, dark }) => {
    const fills = [cloth, accent, "#fffdf8", main];
    const flag = (x: number, y: number, turn: number, fill: string) =>
      path("M-30 0H30L0 78Z", fill, `transform="translate(${x} ${y}) rotate(${turn})"`);
    const first: [number, number, number][] = [
      [52, 110, 18],
      [118, 138, 10],
      [186, 150, 2],
      [254, 146, -6],
      [320, 124, -15],
    ];
    const second: [number, number, number][] = [
      [78, 248, 14],
      [146, 270, 5],
      [216, 272, -4],
      [284, 256, -12],
    ];
    return [
      ...first.map(([x, y, turn], i) => flag(x, y, turn, fills[i % 4] ?? main)),
      ...second.map(([x, y, turn], i) => flag(x, y, turn, fills[(i + 2) % 4] ?? main)),
      line("M10 86C110 168 290 170 390 78", dark, 6),
      line("M30 226C120 288 260 292 340 226", dark, 6),
    ];
  },
};
