import { group, heart, label, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A fan of cards. */
export const playingCards: Motif = {
  words: /snap cards|playing cards|card game|bingo|heads and tails/,
  shadow: 0,
  draw: ({ cloth, main, dark }) => {
    const playing = (letter: string) => [
      rect(-62, -190, 124, 184, "#fffdf8", 12, `stroke="${dark}" stroke-width="3" stroke-opacity=".25"`),
      label(-40, -152, 30, main, letter),
      path(heart(0, -94, 58), main),
    ];
    return [
      group("translate(200 346) rotate(-30)", ...playing("Q")),
      group(
        "translate(200 346) rotate(-8)",
        rect(-62, -190, 124, 184, cloth, 12, 'stroke="#fffdf8" stroke-width="9"'),
      ),
      group("translate(200 346) rotate(15)", ...playing("K")),
      group("translate(200 346) rotate(37)", ...playing("A")),
    ];
  },
};
