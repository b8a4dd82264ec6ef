import { heart, label, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A hot water bottle in its cover. */
export const hotWaterBottle: Motif = {
  words: /hot water bottle|hottie/,
  shadow: 0,
  draw: ({ fill, cloth, dark, accent, said, words }) => {
    const body = /knitted|fawn|scottie|chick|charlie/.test(words) ? cloth : fill;
    const lines = (said ?? "").split(" ").filter((word) => word !== "");
    return [
      rect(172, 46, 56, 34, dark, 10),
      rect(182, 70, 36, 40, accent, 6),
      path(
        "M150 108H250C252 126 262 132 282 140C306 150 310 164 310 186V306C310 332 298 342 274 342H126C102 342 90 332 90 306V186C90 164 94 150 118 140C138 132 148 126 150 108Z",
        body,
      ),
      path(
        "M234 108H250C252 126 262 132 282 140C306 150 310 164 310 186V306C310 332 298 342 274 342H246C270 270 268 180 234 108Z",
        "#000",
        'opacity=".07"',
      ),
      line("M150 112H250", dark, 11),
      ...(lines.length > 0
        ? [
            rect(124, 180, 152, 118, "#fffaf2", 18),
            ...lines
              .slice(0, 3)
              .map((word, i, all) => label(200, 250 + (i - (all.length - 1) / 2) * 32, 29, dark, word)),
          ]
        : [path(heart(200, 244, 92), body.startsWith("url") ? "#fffaf2" : accent)]),
    ];
  },
};
