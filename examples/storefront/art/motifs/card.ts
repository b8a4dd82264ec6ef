import { group, heart, label, line, path, rect, star } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A card before its envelope. */
export const card: Motif = {
  words: /\bcard\b(?! (game|holder|wallet))/,
  shadow: 118,
  draw: ({ cloth, dark, accent, light, main, words }) => [
    group(
      "rotate(7 240 230)",
      rect(150, 168, 190, 136, light, 8),
      path("M150 176L245 244L340 176", "none", `stroke="${dark}" stroke-width="5" opacity=".5"`),
    ),
    group(
      "rotate(-4 180 200)",
      rect(94, 78, 178, 244, dark, 8, 'opacity=".18" transform="translate(5 6)"'),
      rect(94, 78, 178, 244, "#fffdf8", 8),
      rect(106, 90, 154, 150, cloth, 6),
      path(/spaceboy|robot|cowboy/.test(words) ? star(183, 166, 46) : heart(183, 166, 88), "#fffdf8"),
      path(/spaceboy|robot|cowboy/.test(words) ? star(183, 166, 32) : heart(183, 168, 60), accent),
      /birthday/.test(words)
        ? label(183, 282, 24, dark, "Happy birthday")
        : line("M128 268H238M148 288H218", main, 6),
    ),
  ],
};
