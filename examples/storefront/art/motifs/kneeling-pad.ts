import { label, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A pad to kneel on in the garden. */
export const kneelingPad: Motif = {
  words: /kneeling/,
  shadow: 0,
  draw: ({ main, dark, light, said }) => [
    rect(56, 126, 300, 172, dark, 30, 'opacity=".22"'),
    rect(50, 116, 300, 172, main, 30),
    rect(64, 130, 272, 144, "none", 22, `stroke="${light}" stroke-width="4" stroke-dasharray="10 9"`),
    path("M166 148H234C242 148 242 166 234 166H166C158 166 158 148 166 148Z", dark),
    ...(said ?? "")
      .split(" ")
      .reduce<string[]>((rows, word) => {
        const last = rows.at(-1);
        if (last && `${last} ${word}`.length <= 11) rows[rows.length - 1] = `${last} ${word}`;
        else rows.push(word);
        return rows;
      }, [])
      .map((row, i) => label(200, 216 + i * 44, 42, "#fffaf2", row.toUpperCase())),
  ],
};
