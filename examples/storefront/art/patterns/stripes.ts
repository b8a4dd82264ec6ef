import { rect } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Broad upright stripes. */
export const stripes: Pattern = {
  words: /stripe|circus|new england|strongman|jet set/,
  tile: 32,
  turn: 0,
  draw: ({ main, light }) => ({ ground: light, shapes: [rect(0, 0, 16, 32, main)] }),
};
