import { path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

const COLOURS = ["#d9524c", "#efc25a", "#74a68b", "#6295c4", "#a08ac2", "#ec92a6", "#e99254"];

/** Pencils in a tube: more of them, or longer ones, as the title says. */
export const pencils: Motif = {
  words: /pencil|colouring set/,
  shadow: 86,
  draw: ({ cloth, dark, words, light }) => {
    const tall = /tall/.test(words);
    const many = /36/.test(words);
    const half = many ? 92 : 66;
    const top = tall ? 176 : 214;
    const count = many ? 7 : 5;
    const width = (half * 2 - 16) / count;
    return [
      ...Array.from({ length: count }, (_, i) => {
        const x = 200 - half + 8 + i * width;
        const tip = top - (tall ? 116 : 84) - (i % 2) * 16;
        const colour = COLOURS[i % COLOURS.length] ?? dark;
        return [
          rect(x, tip + 28, width - 3, top - tip, colour),
          path(`M${x} ${tip + 30}L${x + (width - 3) / 2} ${tip}L${x + width - 3} ${tip + 30}Z`, "#ecd0a8"),
          path(
            `M${x + (width - 3) * 0.32} ${tip + 11}L${x + (width - 3) / 2} ${tip}L${x + (width - 3) * 0.68} ${tip + 11}Z`,
            colour,
          ),
        ].join("");
      }),
      rect(200 - half, top, half * 2, 322 - top, cloth, 14),
      path(
        `M${200 + half - 36} ${top}H${200 + half - 14}Q${200 + half} ${top} ${200 + half} ${top + 14}V308Q${200 + half} 322 ${200 + half - 14} 322H${200 + half - 36}Z`,
        "#000",
        'opacity=".08"',
      ),
      rect(194 - half, top - 6, half * 2 + 12, 20, dark, 10),
      rect(194 - half, top - 6, half * 2 + 12, 8, light, 4, 'opacity=".4"'),
    ];
  },
};
