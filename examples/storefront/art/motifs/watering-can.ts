import { circle, ellipse, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A watering can. */
export const wateringCan: Motif = {
  words: /watering can/,
  shadow: 104,
  draw: ({ main, dark, light, accent }) => [
    line("M244 166C332 130 352 262 276 272", dark, 17),
    line("M136 158C136 96 250 96 250 158", dark, 13),
    path("M130 250L66 148L84 136L146 208Z", main),
    ellipse(70, 138, 38, 15, light, 'transform="rotate(-32 70 138)"'),
    ...[
      [54, 132],
      [68, 136],
      [82, 140],
      [66, 148],
    ].map(([x, y]) => circle(x ?? 0, y ?? 0, 3, dark)),
    path("M120 164H272L292 306C293 316 288 322 278 322H114C104 322 99 316 100 306Z", main),
    path("M238 164H272L292 306C293 316 288 322 278 322H250Z", "#000", 'opacity=".08"'),
    ellipse(196, 164, 77, 13, light),
    ellipse(196, 166, 64, 8, dark, 'opacity=".35"'),
    ...[0, 72, 144, 216, 288].map((turn) =>
      ellipse(196, 218, 11, 21, "#fffaf2", `transform="rotate(${turn} 196 240)"`),
    ),
    circle(196, 240, 13, accent),
  ],
};
