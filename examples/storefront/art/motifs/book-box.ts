import { label, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A box that looks like a book. */
export const bookBox: Motif = {
  words: /book box|jigsaw|blocks/,
  shadow: 112,
  draw: ({ fill, main, dark, accent, words }) => [
    path("M96 96C96 82 106 74 120 74H292C300 74 304 78 304 86V322H120C106 322 96 314 96 300Z", dark),
    rect(116, 290, 180, 22, "#fffaf2", 4),
    line("M120 298H292M120 306H292", dark, 2, 'opacity=".3"'),
    path("M96 96C96 82 106 74 120 74H292C300 74 304 78 304 86V286H120C106 286 96 292 96 302Z", fill),
    rect(96, 74, 28, 226, main, 10),
    rect(150, 116, 126, 110, "#fffaf2", 10),
    rect(158, 124, 110, 94, "none", 6, `stroke="${accent}" stroke-width="4"`),
    label(213, 188, 44, dark, /abc/.test(words) ? "ABC" : /gymkhana/.test(words) ? "★" : "✕"),
  ],
};
