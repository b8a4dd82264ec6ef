import { label } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Letters of the alphabet. */
export const letters: Pattern = {
  words: /alphabet|abc|billboard|fancy font|stationery|vintage ticket/,
  tile: 52,
  turn: 0,
  draw: ({ main, light, accent }) => ({
    ground: main,
    shapes: [
      label(13, 22, 21, "#fffaf2", "A"),
      label(39, 22, 21, light, "b"),
      label(13, 48, 21, accent, "C"),
      label(39, 48, 21, "#fffaf2", "d"),
    ],
  }),
};
