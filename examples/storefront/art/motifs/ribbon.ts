import { circle, ellipse, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Ribbon on reels. */
export const ribbon: Motif = {
  words: /ribbon/,
  shadow: 96,
  draw: ({ cloth, dark, accent, light, main, words }) => {
    if (/reel/.test(words)) {
      return [
        path("M256 210C310 220 330 260 300 322H262C292 282 280 250 244 246Z", cloth),
        circle(180, 206, 116, "#e0c39a"),
        circle(180, 206, 92, cloth),
        circle(180, 206, 92, "none", `stroke="${dark}" stroke-width="4" opacity=".4"`),
        circle(180, 206, 68, "none", `stroke="${dark}" stroke-width="3" opacity=".3"`),
        circle(180, 206, 44, "#f0dcbc"),
        circle(180, 206, 14, dark),
      ];
    }
    const colours = [main, accent, light, dark, cloth, accent];
    return colours.flatMap((fill, i) => {
      const y = 296 - i * 42;
      return [
        rect(92, y - 13, 216, 34, fill, 6),
        ellipse(92, y + 4, 13, 17, "#f0dcbc"),
        ellipse(308, y + 4, 13, 17, "#f0dcbc"),
        ellipse(308, y + 4, 5, 7, dark),
        path(`M120 ${y - 13}H140V${y + 21}H120Z`, "#fff", 'opacity=".2"'),
      ];
    });
  },
};
