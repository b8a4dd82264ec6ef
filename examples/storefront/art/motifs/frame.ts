import { circle, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A picture in its frame. */
export const frame: Motif = {
  words: /\bframe\b|canvas|mirror/,
  shadow: 112,
  draw: ({ main, dark, light, words }) => {
    const wood = /black/.test(words) ? "#4c525c" : main;
    return [
      path("M232 300L276 322H256L222 310Z", dark),
      rect(92, 70, 216, 252, wood, 10),
      rect(92, 70, 216, 252, "none", 10, `stroke="${dark}" stroke-width="5"`),
      rect(122, 100, 156, 192, "#fffaf2", 4),
      rect(140, 118, 120, 156, "#cfe3ec", 3),
      circle(226, 154, 18, "#f6d27a"),
      path(
        "M140 232C160 200 182 200 200 226C216 204 238 206 260 236V271Q260 274 257 274H143Q140 274 140 271Z",
        "#8db89b",
      ),
      path("M140 252C170 230 220 240 260 256V271Q260 274 257 274H143Q140 274 140 271Z", "#6a9a7c"),
      path("M92 80Q92 70 102 70H298Q308 70 308 80L278 100H122Z", light, 'opacity=".5"'),
    ];
  },
};
