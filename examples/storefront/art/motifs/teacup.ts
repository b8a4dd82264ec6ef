import { ellipse, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A cup on its saucer, steaming. */
export const teacup: Motif = {
  words: /teacup|tea cup/,
  shadow: 124,
  draw: ({ fill, dark, accent, main }) => [
    line("M170 116C158 98 184 88 172 66M214 116C202 98 228 88 216 66", dark, 6, 'opacity=".3"'),
    ellipse(200, 306, 134, 17, main),
    ellipse(200, 302, 134, 15, "#fffaf2"),
    ellipse(200, 301, 94, 9, dark, 'opacity=".18"'),
    line("M290 176C346 164 346 246 276 244", main, 15),
    path("M98 150H302C302 236 264 298 200 298C136 298 98 236 98 150Z", fill),
    path("M252 150H302C302 226 272 284 222 296C256 262 262 200 252 150Z", "#000", 'opacity=".06"'),
    ellipse(200, 150, 102, 19, "#fffaf2"),
    ellipse(200, 153, 88, 13, "#b9743f"),
    line("M99 152C106 180 294 180 301 152", accent, 5),
  ],
};
