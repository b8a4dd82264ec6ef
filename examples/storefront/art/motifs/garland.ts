import { circle, label, line } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Letters on a string. */
export const garland: Motif = {
  words: /garland/,
  shadow: 0,
  draw: ({ main, accent, light, dark, words }) => {
    const size = /mini/.test(words) ? 19 : 24;
    const colours = [main, accent, light];
    const row = (text: string, y: number, rise: number) =>
      [...text].flatMap((letter, i) => {
        const x = 200 + (i - (text.length - 1) / 2) * (size * 1.75);
        const lift = rise * (1 - ((i - (text.length - 1) / 2) / (text.length / 2)) ** 2);
        return [
          circle(x, y + lift, size, colours[i % 3] ?? main),
          label(x, y + lift + size * 0.42, size * 1.2, i % 3 === 2 ? dark : "#fffaf2", letter),
        ];
      });
    return [
      line("M14 96C120 168 280 168 386 96M14 214C110 290 290 290 386 214", dark, 5),
      ...row("HAPPY", 118, 32),
      ...row("BIRTHDAY", 240, 32),
    ];
  },
};
