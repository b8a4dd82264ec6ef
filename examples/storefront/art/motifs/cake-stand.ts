import { circle, ellipse, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Tiers of cakes on a stand. */
export const cakeStand: Motif = {
  words: /cake ?stand/,
  shadow: 88,
  draw: ({ fill, main, dark, accent, words, light }) => {
    const cake = (x: number, y: number, icing: string) => [
      path(`M${x - 17} ${y}L${x - 12} ${y - 22}H${x + 12}L${x + 17} ${y}Z`, "#c99a6a"),
      path(`M${x - 17} ${y - 20}C${x - 17} ${y - 42} ${x + 17} ${y - 42} ${x + 17} ${y - 20}Z`, icing),
      circle(x, y - 38, 5, "#cf4b49"),
    ];
    const tier = (y: number, width: number) => [
      ellipse(200, y + 8, width, 15, dark),
      ellipse(200, y, width, 15, fill),
      ellipse(200, y - 3, width - 10, 10, "#fffaf2", 'opacity=".55"'),
    ];
    const foot = [
      rect(190, 300, 20, 14, dark),
      path("M132 324C136 306 172 304 200 304C228 304 264 306 268 324Z", main),
    ];
    if (!/3 tiers/.test(words)) {
      return [
        rect(186, 216, 28, 96, dark),
        ...foot,
        ...tier(212, 136),
        ...cake(120, 206, light),
        ...cake(172, 206, accent),
        ...cake(226, 206, "#fff4e6"),
        ...cake(280, 206, light),
      ];
    }
    return [
      line("M200 48V304", dark, 9),
      circle(200, 40, 14, "none", `stroke="${accent}" stroke-width="8"`),
      ...foot,
      ...tier(284, 132),
      ...cake(114, 280, light),
      ...cake(160, 282, accent),
      ...cake(240, 282, "#fff4e6"),
      ...cake(286, 280, light),
      ...tier(196, 98),
      ...cake(140, 192, accent),
      ...cake(260, 192, "#fff4e6"),
      ...tier(116, 62),
      ...cake(168, 112, light),
      ...cake(232, 112, accent),
    ];
  },
};
