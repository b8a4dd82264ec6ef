import { circle, group, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A toy windmill on a stick. */
export const windmill: Motif = {
  words: /windmill/,
  shadow: 0,
  draw: ({ cloth, dark, accent, words }) => {
    const scale = /small/.test(words) ? 0.8 : 1.08;
    const sail = [
      path("M0 0L0 -118C46 -112 62 -74 46 -46Z", cloth),
      path("M0 0L0 -118L46 -46Z", "#000", 'opacity=".1"'),
    ];
    return [
      line("M200 176V366", "#dcb483", 11),
      group(
        `translate(200 170) scale(${scale})`,
        ...[0, 90, 180, 270].map((turn) => group(`rotate(${turn + 18})`, ...sail)),
        circle(0, 0, 16, accent),
        circle(0, 0, 7, dark),
      ),
    ];
  },
};
