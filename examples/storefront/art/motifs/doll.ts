import { circle, ellipse, heart, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A doll made of felt. */
export const doll: Motif = {
  words: /\bdoll\b|felt craft (girl|princess)|felt craft doll|babushka/,
  shadow: 74,
  draw: ({ cloth, accent, dark, light, pick }) => {
    const hair = ["#6b4a36", "#c58a45", "#3a332f"][pick(3)] ?? "#6b4a36";
    return [
      line("M176 300V318M224 300V318", "#f7d7bd", 17),
      path("M112 152C106 74 294 74 288 152C300 190 292 226 274 236H126C108 226 100 190 112 152Z", hair),
      line("M146 216L106 262M254 216L294 262", "#f7d7bd", 17),
      path(
        "M168 196H232C242 236 268 274 280 298C284 306 278 310 270 310H130C122 310 116 306 120 298C132 274 158 236 168 196Z",
        cloth,
      ),
      path(heart(200, 250, 38), "#fffaf2"),
      circle(200, 152, 62, "#f7d7bd"),
      path("M138 150C138 84 262 84 262 150C246 124 222 114 200 114C178 114 154 124 138 150Z", hair),
      circle(178, 156, 6, dark),
      circle(222, 156, 6, dark),
      ellipse(164, 174, 11, 8, accent, 'opacity=".4"'),
      ellipse(236, 174, 11, 8, accent, 'opacity=".4"'),
      line("M188 182C194 190 206 190 212 182", dark, 4),
      path("M168 92L180 66L200 84L220 66L232 92C214 84 186 84 168 92Z", "#efc25a"),
      circle(200, 80, 5, light),
    ];
  },
};
