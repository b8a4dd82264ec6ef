import { group, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Paper parasols on sticks. */
export const cocktailParasols: Motif = {
  words: /cocktail/,
  shadow: 0,
  draw: ({ cloth, main, accent, dark, light }) => {
    const parasol = (fill: string) => [
      line("M0 -60V150", "#b98a5f", 7),
      path("M-86 0C-66 -46 -30 -66 0 -70C30 -66 66 -46 86 0C58 12 -58 12 -86 0Z", fill),
      line("M0 -68C-26 -44 -36 -20 -36 4M0 -68C26 -44 36 -20 36 4M0 -68V8", dark, 2.5, 'opacity=".45"'),
    ];
    return [
      group("translate(130 196) rotate(-20)", ...parasol(accent)),
      group("translate(272 196) rotate(20)", ...parasol(light)),
      group("translate(200 172) scale(1.1)", ...parasol(main === cloth ? main : cloth)),
    ];
  },
};
