import { ellipse, group, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Paper cups. */
export const paperCups: Motif = {
  words: /paper cups/,
  shadow: 118,
  draw: ({ cloth, dark, light }) => {
    const cup = [
      path("M-66 -170H66L48 -10C47 -3 43 0 36 0H-36C-43 0 -47 -3 -48 -10Z", cloth),
      path("M30 -170H66L48 -10C47 -3 43 0 36 0H22Z", "#000", 'opacity=".08"'),
      ellipse(0, -170, 68, 14, light),
      ellipse(0, -168, 56, 9, dark, 'opacity=".3"'),
    ];
    return [
      group("translate(122 322) scale(.86)", ...cup),
      group("translate(286 322) scale(.86)", ...cup),
      group("translate(204 322) scale(1.12)", ...cup),
    ];
  },
};
