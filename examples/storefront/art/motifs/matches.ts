import { ellipse, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A tube of long matches. */
export const matches: Motif = {
  words: /matches/,
  shadow: 66,
  draw: ({ cloth, dark, main, words }) => {
    const top = /giant/.test(words) ? 110 : 170;
    return [
      ...[150, 176, 200, 226, 250].flatMap((x, i) => {
        const end = top - 46 - (i % 2) * 18;
        return [line(`M${x} ${top + 20}V${end}`, "#e0bd8c", 9), ellipse(x, end, 9, 13, main)];
      }),
      rect(134, top, 132, 322 - top, cloth, 12),
      path(`M228 ${top}H254Q266 ${top} 266 ${top + 12}V310Q266 322 254 322H228Z`, "#000", 'opacity=".08"'),
      rect(128, top - 6, 144, 22, dark, 10),
      rect(154, 226, 92, 54, "#fffaf2", 8),
      path("M200 232C212 246 210 262 200 272C190 262 188 246 200 232Z", "#f2a93f"),
    ];
  },
};
