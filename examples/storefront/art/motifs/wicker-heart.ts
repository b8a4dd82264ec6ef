import { heart, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A heart to hang, of wicker where the title says so. */
export const wickerHeart: Motif = {
  words:
    /heart (of wicker|decoration|ivory|with)|wicker heart|wooden .*heart|heart decorations|hanging heart|heart (small|large)|metal heart|christmas heart|gingham heart|heart trellis|trellis/,
  shadow: 0,
  draw: ({ fill, main, dark, light, words, accent }) => {
    const size = /small|mini/.test(words) ? 190 : /medium/.test(words) ? 222 : 256;
    const outline = heart(200, 214, size);
    const woven = /wicker|trellis/.test(words);
    return [
      line(`M200 0V${214 - size * 0.28}`, dark, 5),
      path(outline, dark, 'opacity=".2" transform="translate(4 8)"'),
      path(outline, woven ? light : fill),
      ...(woven
        ? [
            path(outline, "none", `stroke="${main}" stroke-width="30" stroke-linejoin="round"`),
            path(outline, "none", `stroke="${dark}" stroke-width="26" stroke-dasharray="5 13"`),
            path(outline, "none", `stroke="${light}" stroke-width="6" stroke-dasharray="13 13"`),
          ]
        : [
            path(
              outline,
              "none",
              `stroke="${dark}" stroke-width="5" stroke-dasharray="10 9" opacity=".5" transform="translate(30 32) scale(.85)"`,
            ),
          ]),
      path(
        "M200 92C178 70 160 84 168 98C176 108 192 100 200 92C208 100 224 108 232 98C240 84 222 70 200 92Z",
        accent,
      ),
    ];
  },
};
