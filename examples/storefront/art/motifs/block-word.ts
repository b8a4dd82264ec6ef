import { label, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Wooden letters that stand as a word. */
export const blockWord: Motif = {
  words: /building block|word|wood letters/,
  shadow: 150,
  draw: ({ dark, said }) => {
    const letters = [...(said ?? "Home").toUpperCase()];
    const width = 300 / letters.length;
    return [
      ...letters.flatMap((letter, i) => {
        const x = 50 + i * width;
        const lift = (i % 2) * 10;
        return [
          rect(
            x + 3,
            232 - lift,
            width - 6,
            90 + lift,
            ["#fffaf2", "#f6d9cf", "#dcebe2", "#fbe8c4"][i % 4] ?? "#fff",
            8,
          ),
          path(
            `M${x + width - 18} ${232 - lift}H${x + width - 11}Q${x + width - 3} ${232 - lift} ${x + width - 3} ${240 - lift}V314Q${x + width - 3} 322 ${x + width - 11} 322H${x + width - 18}Z`,
            "#000",
            'opacity=".08"',
          ),
          label(x + width / 2, 298, 56, dark, letter),
        ];
      }),
      rect(40, 316, 320, 12, "#b98a5f", 6),
      path(
        "M200 180C164 148 132 172 150 200C164 220 188 226 200 240C212 226 236 220 250 200C268 172 236 148 200 180Z",
        "#d9524c",
        'transform="translate(40 46) scale(.8)"',
      ),
    ];
  },
};
