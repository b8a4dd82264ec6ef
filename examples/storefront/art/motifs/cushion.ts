import { label, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

const OUTLINE =
  "M76 92C120 104 280 104 324 92C312 140 312 260 324 308C280 296 120 296 76 308C88 260 88 140 76 92Z";

/** A cushion. */
export const cushion: Motif = {
  words: /cushion|foot ?stool/,
  shadow: 0,
  draw: ({ cloth, fill, dark, said, words }) => [
    path(OUTLINE, dark, 'opacity=".22" transform="translate(4 9)"'),
    path(OUTLINE, /filler/.test(words) ? fill : cloth),
    path(
      "M270 100C292 98 310 96 324 92C312 140 312 260 324 308C308 304 290 301 270 299C288 240 288 160 270 100Z",
      "#000",
      'opacity=".06"',
    ),
    path(OUTLINE, "none", `stroke="${dark}" stroke-width="5" opacity=".5"`),
    ...(said
      ? [
          path("M110 152H290V248H110Z", "#fffaf2"),
          ...said
            .split(" ")
            .slice(0, 3)
            .map((word, i) => label(200, 180 + i * 28, 25, dark, word)),
        ]
      : []),
    ...(/filler/.test(words)
      ? [
          path(
            "M120 170C160 150 240 190 280 164M120 226C170 206 230 246 280 220",
            "none",
            `stroke="${dark}" stroke-width="4" stroke-linecap="round" opacity=".5"`,
          ),
        ]
      : []),
  ],
};
