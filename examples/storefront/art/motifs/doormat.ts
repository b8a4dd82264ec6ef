import { label, line, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A doormat, with what is written on it. */
export const doormat: Motif = {
  words: /doormat|\bmat\b/,
  shadow: 0,
  draw: ({ fill, main, dark, said }) => {
    const words = (said ?? "").split(" ");
    const half = Math.ceil(words.length / 2);
    const rows = [words.slice(0, half).join(" "), words.slice(half).join(" ")].filter((row) => row !== "");
    return [
      line("M58 112V296M342 112V296", dark, 10, 'stroke-dasharray="1 13" opacity=".8"'),
      rect(62, 116, 284, 190, dark, 10, 'opacity=".25"'),
      rect(58, 106, 284, 190, fill, 10),
      rect(72, 120, 256, 162, "none", 6, `stroke="#fffaf2" stroke-width="5" opacity=".9"`),
      ...(rows.length > 0 ? [rect(92, 140, 216, 122, fill.startsWith("url") ? "#fffaf2" : main, 8)] : []),
      ...rows.map((row, i) =>
        label(
          200,
          (rows.length === 1 ? 212 : 192) + i * 42,
          row.length > 12 ? 26 : 32,
          fill.startsWith("url") ? dark : "#fffaf2",
          row,
        ),
      ),
    ];
  },
};
