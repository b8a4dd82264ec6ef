import { circle, ellipse, group, line } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Apples, pears and strawberries, all alike from afar. */
export const fruit: Pattern = {
  words: /apple|pear\b|pears|strawberry|fruit|cherry/,
  tile: 46,
  turn: 0,
  draw: ({ main, dark, light }) => {
    const one = [
      ellipse(0, 2, 8.5, 9, main),
      circle(-3, -1, 1.6, "#fffaf2"),
      line("M0 -6C0 -9 1 -11 3 -12", dark, 1.8),
      ellipse(6, -9, 4.6, 2.2, dark, 'transform="rotate(-25 6 -9)"'),
    ];
    return { ground: light, shapes: [group("translate(13 14)", ...one), group("translate(35 37)", ...one)] };
  },
};
