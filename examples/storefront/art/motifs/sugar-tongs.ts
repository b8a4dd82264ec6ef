import { group, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Tongs and lumps of sugar. */
export const sugarTongs: Motif = {
  words: /tongs/,
  shadow: 112,
  draw: ({ accent }) => {
    const lump = (x: number, y: number, turn: number) =>
      group(
        `translate(${x} ${y}) rotate(${turn})`,
        rect(-26, -26, 52, 52, "#fffdf8", 7),
        rect(8, -26, 18, 52, "#000", 7, 'opacity=".06"'),
      );
    return [
      lump(112, 294, -8),
      lump(172, 296, 4),
      lump(288, 294, 10),
      lump(140, 244, 12),
      group(
        "translate(228 186) rotate(28)",
        path(
          "M-16 -120C-16 -142 16 -142 16 -120",
          "none",
          'stroke="#9aa7b1" stroke-width="13" stroke-linecap="round"',
        ),
        line("M-16 -120C-34 -40 -32 20 -14 82M16 -120C34 -40 32 20 14 82", "#b9c4cc", 14),
        line("M-16 -112C-32 -40 -30 20 -14 76", "#e4eaee", 4),
        path("M-24 78L-6 72L-4 98L-16 104ZM24 78L6 72L4 98L16 104Z", accent),
      ),
      lump(186, 262, 28),
    ];
  },
};
