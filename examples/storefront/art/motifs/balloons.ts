import { ellipse, heart, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Balloons on strings. */
export const balloons: Motif = {
  words: /balloon/,
  shadow: 0,
  draw: ({ main, accent, light, dark, words }) => {
    const at: [number, number, string][] = [
      [132, 150, accent],
      [270, 146, light],
      [200, 112, main],
    ];
    return [
      line("M132 216C140 280 190 300 200 372M270 212C262 280 210 300 200 372M200 182V372", dark, 4),
      ...at.flatMap(([x, y, fill]) => [
        /heart/.test(words) ? path(heart(x, y + 4, 132), fill) : ellipse(x, y, 58, 70, fill),
        path(`M${x - 9} ${y + 76}H${x + 9}L${x} ${y + 62}Z`, fill),
        ellipse(x - 20, y - 24, 10, 18, "#fff", `opacity=".5" transform="rotate(24 ${x - 20} ${y - 24})"`),
      ]),
    ];
  },
};
