import { around, circle, ellipse, group, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Cakes in paper cases. */
export const cakeCases: Motif = {
  words: /cake cases|baking cases|fairy cake|cupcake|muffin/,
  shadow: 126,
  draw: ({ cloth, dark, accent, light }) => {
    const cake = (icing: string) => [
      path("M-66 0L-50 88C-48 96 -42 100 -34 100H34C42 100 48 96 50 88L66 0Z", cloth),
      ...[-40, -20, 0, 20, 40].map((x) =>
        path(`M${x - 5} 2L${x * 0.78 - 3} 98H${x * 0.78 + 3}L${x + 5} 2Z`, "#000", 'opacity=".07"'),
      ),
      path(
        "M-74 8C-86 -16 -64 -36 -48 -36C-46 -70 46 -70 48 -36C64 -36 86 -16 74 8C50 18 -50 18 -74 8Z",
        icing,
      ),
      ellipse(-20, -34, 14, 7, "#fff", 'opacity=".5" transform="rotate(-20 -20 -34)"'),
      ...around(0, -16, 30, 5).map(([x, y], i) => circle(x, y, 4.4, i % 2 === 0 ? dark : accent)),
      circle(0, -60, 12, "#cf4b49"),
    ];
    return [
      group("translate(110 232) scale(.84)", ...cake(light)),
      group("translate(292 232) scale(.84)", ...cake("#fff4e6")),
      group("translate(200 206) scale(1.14)", ...cake(accent)),
    ];
  },
};
