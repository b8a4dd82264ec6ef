import { ellipse, label, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A marker in the herb that it names. */
export const herbMarker: Motif = {
  words: /herb/,
  shadow: 98,
  draw: ({ main, dark, light, words }) => {
    const herb = /marker (\w+)/.exec(words)?.[1] ?? "herbs";
    const slim = /rosemary|thyme|chives/.test(words);
    return [
      line(
        "M200 232V120M150 240C142 200 128 176 112 152M250 240C258 200 272 176 288 152M176 236C170 190 164 160 154 118M224 236C230 190 236 160 246 118",
        dark,
        5,
      ),
      ...[
        [112, 152],
        [154, 118],
        [246, 118],
        [288, 152],
        [128, 190],
        [272, 190],
        [166, 168],
        [234, 168],
      ].map(([x, y], i) =>
        ellipse(
          x ?? 0,
          y ?? 0,
          slim ? 7 : 19,
          slim ? 30 : 25,
          i % 2 === 0 ? main : light,
          `transform="rotate(${(i % 2 === 0 ? -1 : 1) * 24} ${x} ${y})"`,
        ),
      ),
      path("M106 234H294L278 312C276 319 272 322 266 322H134C128 322 124 319 122 312Z", "#c97b58"),
      path("M250 234H294L278 312C276 319 272 322 266 322H244Z", "#000", 'opacity=".08"'),
      rect(98, 222, 204, 26, "#d98e6b", 8),
      rect(186, 118, 28, 120, "#b3bec7", 6),
      rect(120, 84, 160, 58, "#fffaf2", 14),
      rect(120, 84, 160, 58, "none", 14, `stroke="${dark}" stroke-width="5"`),
      label(200, 124, 32, dark, herb),
    ];
  },
};
