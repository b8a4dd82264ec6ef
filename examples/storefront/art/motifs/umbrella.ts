import { line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** An open umbrella. */
export const umbrella: Motif = {
  words: /umbrella|parasol\b/,
  shadow: 0,
  draw: ({ cloth, dark, accent }) => [
    line("M200 70V318C200 348 244 348 244 318", accent, 11),
    path(
      "M46 214C52 128 118 74 200 74C282 74 348 128 354 214C334 196 304 196 278 214C258 196 226 194 200 214C174 194 142 196 122 214C96 196 66 196 46 214Z",
      cloth,
    ),
    path(
      "M200 74C282 74 348 128 354 214C334 196 304 196 278 214C270 150 244 100 200 74Z",
      "#000",
      'opacity=".08"',
    ),
    line(
      "M200 76C156 104 128 154 122 212M200 76C244 104 272 154 278 212M200 76V212",
      dark,
      3,
      'opacity=".4"',
    ),
    line("M200 74V56", dark, 9),
  ],
};
