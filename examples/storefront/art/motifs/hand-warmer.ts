import { circle, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A warm cushion for a coat pocket, shaped like an animal's head. */
export const handWarmer: Motif = {
  words: /hand warmer|cushion owl/,
  shadow: 0,
  draw: ({ cloth, main, dark, accent, words }) => {
    const face = /owl|bird|dog|babushka/.test(words);
    return [
      path(
        "M92 126C92 104 116 100 130 116C160 92 240 92 270 116C284 100 308 104 308 126C336 206 320 306 200 310C80 306 64 206 92 126Z",
        dark,
        'opacity=".2" transform="translate(4 8)"',
      ),
      path(
        "M92 126C92 104 116 100 130 116C160 92 240 92 270 116C284 100 308 104 308 126C336 206 320 306 200 310C80 306 64 206 92 126Z",
        face ? main : cloth,
      ),
      path(
        "M112 134C112 126 122 126 130 134C160 112 240 112 270 134C278 126 288 126 288 134C310 202 298 286 200 290C102 286 90 202 112 134Z",
        "none",
        `stroke="#fff" stroke-width="4" stroke-dasharray="9 9" opacity=".75"`,
      ),
      ...(face
        ? [
            circle(158, 190, 34, "#fffaf2"),
            circle(242, 190, 34, "#fffaf2"),
            circle(160, 192, 13, dark),
            circle(240, 192, 13, dark),
            path("M186 216H214L200 242Z", accent),
          ]
        : [
            circle(200, 204, 58, "#fffaf2"),
            line(
              "M180 224C172 208 192 202 184 186M206 224C198 208 218 202 210 186M228 222C222 210 236 204 230 192",
              accent,
              7,
            ),
          ]),
    ];
  },
};
