import { ellipse, group, line } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Twigs. */
export const leaves: Pattern = {
  words: /leaf|woodland|botanique|herb|garden/,
  tile: 44,
  turn: 25,
  draw: ({ main, dark, light }) => {
    const twig = [
      line("M0 14L0 -12", dark, 1.8),
      ...[-8, 0, 8].flatMap((y) => [
        ellipse(-6, y, 6, 2.8, light, `transform="rotate(35 -6 ${y})"`),
        ellipse(6, y, 6, 2.8, light, `transform="rotate(-35 6 ${y})"`),
      ]),
    ];
    return {
      ground: main,
      shapes: [group("translate(12 16)", ...twig), group("translate(33 32) rotate(180) scale(.8)", ...twig)],
    };
  },
};
