import { around, circle, ellipse, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A wreath with a bow. */
export const wreath: Motif = {
  words: /wreath/,
  shadow: 0,
  draw: ({ main, dark, words, light }) => {
    const size = /small/.test(words) ? 86 : 108;
    const leaf = /wicker/.test(words) ? main : "#74a68b";
    const under = /wicker/.test(words) ? dark : "#52826a";
    return [
      circle(200, 194, size, "none", `stroke="${under}" stroke-width="30"`),
      ...around(200, 194, size, 24).map(([x, y, turn], i) =>
        ellipse(
          x,
          y,
          13,
          27,
          i % 3 === 0 ? under : i % 3 === 1 ? leaf : light,
          `transform="rotate(${turn + (i % 2 === 0 ? 55 : 120)} ${x} ${y})"`,
        ),
      ),
      ...around(200, 194, size, 7).map(([x, y]) => circle(x, y, 8, "#d9524c")),
      path(
        "M200 300C166 262 134 280 144 304C152 322 184 312 200 300C216 312 248 322 256 304C266 280 234 262 200 300Z",
        "#d9524c",
      ),
      path("M194 300L168 352L190 344L202 304ZM206 300L232 352L210 344L198 304Z", "#b13c3b"),
      circle(200, 300, 11, "#b13c3b"),
    ];
  },
};
