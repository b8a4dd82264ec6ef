import { rect } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** The checks of a tablecloth. */
export const gingham: Pattern = {
  words: /gingham|picnic|pantry|jam making/,
  tile: 26,
  turn: 0,
  draw: ({ main }) => ({
    ground: "#fffaf2",
    shapes: [rect(0, 0, 26, 13, main, 0, 'opacity=".5"'), rect(0, 0, 13, 26, main, 0, 'opacity=".5"')],
  }),
};
