import { group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Sticks of chalk or crayon in a box. */
export const chalk: Motif = {
  words: /chalk sticks|crayons|paint set/,
  shadow: 112,
  draw: ({ cloth, dark, words }) => {
    const colours = /white/.test(words)
      ? ["#fffdf8", "#f4f1ea", "#fffdf8", "#f4f1ea", "#fffdf8", "#f4f1ea"]
      : ["#d9524c", "#efc25a", "#74a68b", "#6295c4", "#a08ac2", "#e99254"];
    return [
      ...colours.map((colour, i) =>
        group(
          `translate(${106 + i * 34} 0)`,
          rect(0, 96 + (i % 3) * 12, 28, 150, colour, 8),
          rect(18, 96 + (i % 3) * 12, 10, 150, "#000", 6, 'opacity=".06"'),
        ),
      ),
      path("M88 184H312V308C312 318 308 322 298 322H102C92 322 88 318 88 308Z", cloth),
      path("M88 184C120 216 280 216 312 184V200H88Z", dark, 'opacity=".25"'),
      rect(140, 240, 120, 48, "#fffaf2", 8),
      rect(160, 258, 80, 10, dark, 5, 'opacity=".5"'),
    ];
  },
};
