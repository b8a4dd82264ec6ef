import { circle } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Retrospot: large white dots. */
export const dots: Pattern = {
  words: /retrospot|spotty|polka|\bspot\b|toadstool/,
  tile: 34,
  turn: 0,
  draw: ({ main }) => ({
    ground: main,
    shapes: [circle(8.5, 8.5, 6, "#fffaf2"), circle(25.5, 25.5, 6, "#fffaf2")],
  }),
};
