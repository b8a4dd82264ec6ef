import { line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** An apron with a pocket. */
export const apron: Motif = {
  words: /apron/,
  shadow: 0,
  draw: ({ cloth, dark, accent }) => [
    line("M156 96C152 40 248 40 244 96", accent, 9),
    line("M112 190C84 200 74 216 62 240M288 190C316 200 326 216 338 240", accent, 9),
    path(
      "M154 92H246C246 146 266 172 296 184L312 322C312 332 306 338 296 338H104C94 338 88 332 88 322L104 184C134 172 154 146 154 92Z",
      cloth,
    ),
    path(
      "M226 92H246C246 146 266 172 296 184L312 322C312 332 306 338 296 338H250C268 260 258 170 226 92Z",
      "#000",
      'opacity=".06"',
    ),
    rect(142, 222, 116, 72, accent, 14),
    line("M142 242H258", "#fff", 4, 'stroke-dasharray="8 8" opacity=".8"'),
    line("M154 93H246", dark, 7),
  ],
};
