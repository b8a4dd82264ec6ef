import { circle, ellipse, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A bird on a string. */
export const bird: Motif = {
  words: /\bbird\b|lovebird|dove|swallow/,
  shadow: 0,
  draw: ({ fill, main, dark, light, accent, words }) => {
    const scale = /small/.test(words) ? "translate(46 46) scale(.77)" : "translate(0 0)";
    return [
      line("M200 0V150", dark, 4),
      `<g transform="${scale}">`,
      path("M84 196C60 176 40 176 30 186C44 200 56 222 92 226Z", dark),
      path(
        "M78 210C90 152 150 124 212 138C236 100 300 104 310 150C314 172 306 190 294 204C284 262 230 288 176 280C124 274 84 250 78 210Z",
        fill,
      ),
      path("M310 148L350 160L308 174Z", accent),
      path("M132 196C166 172 214 178 236 208C214 246 156 250 132 196Z", main === fill ? light : main),
      line("M150 202C172 218 196 222 218 214M160 218C176 230 192 232 208 226", dark, 4, 'opacity=".5"'),
      circle(276, 146, 9, "#fffaf2"),
      circle(278, 146, 5, "#33373f"),
      ellipse(196, 262, 44, 10, "#000", 'opacity=".06"'),
      line("M178 280V304M204 282V306", dark, 5),
      "</g>",
    ];
  },
};
