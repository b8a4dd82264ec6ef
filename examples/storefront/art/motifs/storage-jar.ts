import { ellipse, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A glass jar with a ceramic top. */
export const storageJar: Motif = {
  words: /storage jar|cookie jar|glass jar|bon bon/,
  shadow: 88,
  draw: ({ dark, main, accent }) => [
    path(
      "M124 132C108 146 104 158 104 178V292C104 310 116 322 134 322H266C284 322 296 310 296 292V178C296 158 292 146 276 132Z",
      "#fff",
      'opacity=".72"',
    ),
    path("M112 204H288V290C288 304 278 314 264 314H136C122 314 112 304 112 290Z", "#e2b97f"),
    ...[
      [140, 210],
      [176, 204],
      [214, 210],
      [252, 204],
      [158, 226],
      [234, 226],
      [196, 228],
    ].map(([x, y]) => ellipse(x ?? 0, y ?? 0, 24, 14, "#d3a263", 'opacity=".75"')),
    path("M250 132H276C292 146 296 158 296 178V292C296 310 284 322 266 322H250Z", "#000", 'opacity=".06"'),
    rect(146, 232, 108, 58, "#fffaf2", 8),
    rect(164, 248, 72, 7, dark, 3, 'opacity=".5"'),
    rect(164, 266, 46, 7, dark, 3, 'opacity=".5"'),
    rect(112, 112, 176, 28, main, 10),
    path("M128 114C132 78 268 78 272 114Z", main),
    rect(112, 128, 176, 12, dark, 6, 'opacity=".3"'),
    ellipse(200, 80, 22, 15, accent),
    path("M122 182V286", "none", 'stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".7"'),
  ],
};
