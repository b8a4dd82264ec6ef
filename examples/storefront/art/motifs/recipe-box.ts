import { heart, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A box of recipes with cards sticking out. */
export const recipeBox: Motif = {
  words: /recipe|book stand/,
  shadow: 124,
  draw: ({ fill, dark, accent, light }) => [
    rect(124, 84, 142, 120, "#fffaf2", 6, 'transform="rotate(-5 195 144)"'),
    line("M146 116H226M146 136H206", accent, 6),
    rect(150, 104, 134, 110, light, 6, 'transform="rotate(4 210 150)"'),
    line("M176 134H256", dark, 5, 'opacity=".5"'),
    rect(78, 168, 244, 154, fill, 14),
    path("M278 168H308Q322 168 322 182V308Q322 322 308 322H278Z", "#000", 'opacity=".08"'),
    rect(78, 160, 244, 24, dark, 10),
    rect(158, 214, 84, 70, "#fffaf2", 10),
    path(heart(200, 252, 42), accent),
  ],
};
