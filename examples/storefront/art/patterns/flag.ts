import { line, rect } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

const BLUE = "#3f5f93";
const RED = "#cf4b49";

/** Small Union Jacks. */
export const flag: Pattern = {
  words: /union jack|london|keep calm and come/,
  tile: 60,
  turn: 0,
  draw: () => ({
    ground: BLUE,
    shapes: [
      line("M0 0L60 60M60 0L0 60", "#fffaf2", 9),
      line("M0 0L60 60M60 0L0 60", RED, 3.4),
      rect(22, 0, 16, 60, "#fffaf2"),
      rect(0, 22, 60, 16, "#fffaf2"),
      rect(25.5, 0, 9, 60, RED),
      rect(0, 25.5, 60, 9, RED),
    ],
  }),
};
