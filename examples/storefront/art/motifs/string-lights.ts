import { circle, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

const BULBS: readonly [number, number][] = [
  [62, 128],
  [112, 168],
  [168, 186],
  [232, 186],
  [288, 168],
  [338, 128],
  [86, 254],
  [146, 286],
  [200, 294],
  [254, 286],
  [314, 254],
];

/** Lights on a string. */
export const stringLights: Motif = {
  words: /(chilli|dolly|owl|led|christmas) (led )?lights|\blights\b/,
  shadow: 0,
  draw: ({ main, accent, dark, words }) => [
    line("M20 84C100 190 300 190 380 84M30 216C110 300 290 300 370 216", dark, 5),
    ...BULBS.flatMap(([x, y], i) => [
      circle(x, y + 14, 34, i % 2 === 0 ? main : accent, 'opacity=".16"'),
      /chilli/.test(words)
        ? path(
            `M${x - 8} ${y}C${x - 14} ${y + 22} ${x - 6} ${y + 44} ${x + 16} ${y + 54}C${x + 12} ${y + 34} ${x + 14} ${y + 16} ${x + 8} ${y}Z`,
            i % 2 === 0 ? main : dark,
          )
        : path(
            `M${x - 9} ${y}C${x - 24} ${y + 16} ${x - 18} ${y + 42} ${x} ${y + 44}C${x + 18} ${y + 42} ${x + 24} ${y + 16} ${x + 9} ${y}Z`,
            i % 2 === 0 ? main : accent,
          ),
      path(`M${x - 8} ${y - 8}H${x + 8}V${y + 4}H${x - 8}Z`, /chilli/.test(words) ? "#6f9d5f" : dark),
    ]),
  ],
};
