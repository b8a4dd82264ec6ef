import { line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A calendar on the wall. */
export const calendar: Motif = {
  words: /calendar|planner/,
  shadow: 0,
  draw: ({ cloth, dark, accent, main }) => [
    line("M150 80L200 44L250 80", dark, 5),
    rect(98, 82, 216, 256, dark, 8, 'opacity=".2"'),
    rect(92, 76, 216, 256, "#fffdf8", 8),
    path("M92 84Q92 76 100 76H300Q308 76 308 84V194H92Z", cloth),
    ...[0, 1, 2, 3].flatMap((row) =>
      [0, 1, 2, 3, 4, 5].map((column) =>
        rect(
          108 + column * 32,
          210 + row * 28,
          20,
          16,
          row === 2 && column === 3 ? accent : main,
          4,
          row === 2 && column === 3 ? "" : 'opacity=".25"',
        ),
      ),
    ),
  ],
};
