import { around, circle, ellipse, group } from "../shapes.ts";
import type { Pattern } from "./shape.ts";

/** Small roses with two leaves. */
export const roses: Pattern = {
  words: /rose|regency|floral|flower|jardin|shabby|dolly girl/,
  tile: 48,
  turn: 12,
  draw: ({ main, dark, light, accent }) => {
    const rose = [
      ellipse(-12, 6, 7, 3.4, accent, 'transform="rotate(-30 -12 6)"'),
      ellipse(12, 6, 7, 3.4, accent, 'transform="rotate(30 12 6)"'),
      ...around(0, 0, 5.5, 5).map(([x, y]) => circle(x, y, 5.2, main)),
      circle(0, 0, 4.6, dark),
      circle(0.8, -0.8, 2.2, light),
    ];
    return {
      ground: "#fff8f3",
      shapes: [group("translate(14 14)", ...rose), group("translate(37 37) scale(.8)", ...rose)],
    };
  },
};
