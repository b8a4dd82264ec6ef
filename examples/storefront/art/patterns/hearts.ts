import { heart, path } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Scattered hearts. */
export const hearts: Pattern = {
  words: /\bhearts?\b(?!.*t-light)|sweetheart|\blove\b/,
  tile: 36,
  turn: 0,
  draw: ({ main, dark }) => ({
    ground: main,
    shapes: [path(heart(9, 9, 12), "#fffaf2"), path(heart(27, 27, 12), dark)],
  }),
};
