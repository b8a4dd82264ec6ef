import { around, circle } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A plate seen from above. */
export const plate: Motif = {
  words: /\bplates?\b/,
  shadow: 0,
  draw: ({ fill, dark, accent }) => [
    circle(206, 208, 136, dark, 'opacity=".16"'),
    circle(200, 198, 136, fill),
    circle(200, 198, 136, "none", `stroke="${accent}" stroke-width="6"`),
    circle(200, 198, 90, "#000", 'opacity=".07"'),
    circle(200, 196, 86, "#fffaf2"),
    ...around(200, 196, 60, 10).map(([x, y]) => circle(x, y, 5, accent, 'opacity=".8"')),
    circle(200, 196, 26, fill),
  ],
};
