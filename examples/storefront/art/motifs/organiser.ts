import { heart, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A board for letters, or pockets on the wall. */
export const organiser: Motif = {
  words: /organiser|card holder|tidy|magazine rack|memo|peg board/,
  shadow: 0,
  draw: ({ cloth, main, dark, accent, light, words }) => {
    const size = /small/.test(words) ? "translate(34 34) scale(.83)" : "translate(0 0)";
    return [
      `<g transform="${size}">`,
      line("M130 78L200 40L270 78", dark, 5),
      rect(94, 76, 216, 262, dark, 14, 'opacity=".2"'),
      rect(88, 70, 224, 260, light, 14),
      rect(88, 70, 224, 260, "none", 14, `stroke="${dark}" stroke-width="4" opacity=".5"`),
      path("M128 92L186 84L192 150L130 154ZM214 84L276 98L268 150L208 148Z", "#fffaf2"),
      line("M142 108L174 104M226 104L258 110M226 120L250 125", accent, 5),
      rect(108, 136, 184, 76, cloth, 12),
      path("M136 228L190 220L196 262L140 268Z", "#fffaf2"),
      rect(108, 238, 184, 76, cloth, 12),
      path(heart(200, 176, 44), main, 'stroke="#fffaf2" stroke-width="6"'),
      path(heart(200, 278, 44), main, 'stroke="#fffaf2" stroke-width="6"'),
      "</g>",
    ];
  },
};
