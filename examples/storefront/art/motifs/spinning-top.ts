import { ellipse, group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Spinning tops, and what else is turned of wood. */
export const spinningTop: Motif = {
  words: /spinning|skipping|catch cup|marbles|rounders|croquet|gliders/,
  shadow: 100,
  draw: ({ main, accent, light, dark }) => {
    const top = (a: string, b: string, c: string) => [
      rect(-8, -128, 16, 54, "#c99a6a", 8),
      path("M-86 -60C-80 -88 80 -88 86 -60C82 -38 34 -24 0 20C-34 -24 -82 -38 -86 -60Z", a),
      path(
        "M-86 -60C-82 -38 -62 -28 -42 -16C-14 -6 14 -6 42 -16C62 -28 82 -38 86 -60C60 -46 -60 -46 -86 -60Z",
        b,
      ),
      ellipse(0, -66, 84, 15, c),
      ellipse(0, -68, 30, 6, a),
    ];
    return [
      group("translate(124 292) rotate(-16) scale(.74)", ...top(accent, light, dark)),
      group("translate(286 292) rotate(14) scale(.74)", ...top(light, main, accent)),
      group("translate(200 302) scale(1.12)", ...top(main, accent, light)),
    ];
  },
};
