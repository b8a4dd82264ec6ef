import { circle, label, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A metal sign on a string, with what is written on it. */
export const sign: Motif = {
  words: /\bsign\b|wall art/,
  shadow: 0,
  draw: ({ dark, said, pick }) => {
    const [board, ink, trim] = ([
      ["#3f6f8f", "#fffaf2", "#f1b95a"],
      ["#c9504b", "#fffaf2", "#fbe3b6"],
      ["#f7e9c8", "#8a4a3a", "#c9504b"],
      ["#4f7f66", "#fffaf2", "#f1d58a"],
    ][pick(4)] ?? []) as string[];
    const rows = wrapped(said ?? "Welcome");
    const size = rows.length > 2 ? 36 : 42;
    return [
      line("M110 126L200 56L290 126", "#b98a5f", 6),
      circle(200, 54, 8, dark),
      rect(64, 128, 280, 180, dark, 14, 'opacity=".22"'),
      rect(58, 118, 284, 180, board ?? dark, 14),
      rect(70, 130, 260, 156, "none", 8, `stroke="${trim}" stroke-width="5"`),
      ...rows.map((row, i) =>
        label(
          200,
          222 + (i - (rows.length - 1) / 2) * (size + 4),
          size - Math.max(0, row.length - 10) * 1.6,
          ink ?? "#fff",
          row,
        ),
      ),
      circle(110, 128, 5, "#fffaf2"),
      circle(290, 128, 5, "#fffaf2"),
      path("M0 0Z", "none"),
    ];
  },
};

/** Rows of at most twelve letters or so. */
function wrapped(text: string): string[] {
  const rows: string[] = [];
  for (const word of text.replace(",", "").split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 12) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
