import { path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A stack of napkins with a band. */
export const napkins: Motif = {
  words: /napkin|tissue/,
  shadow: 128,
  draw: ({ cloth, dark, accent, light }) => [
    ...[304, 290, 276, 262, 248].map((y, i) =>
      path(
        `M${72 + i} ${y}H${328 - i}L${332 - i} ${y + 16}Q200 ${y + 26} ${68 + i} ${y + 16}Z`,
        i % 2 === 0 ? "#fffaf2" : light,
      ),
    ),
    path("M200 66L330 162L200 262L70 162Z", dark, 'opacity=".18" transform="translate(0 8)"'),
    path("M200 60L330 156L200 254L70 156Z", cloth),
    path("M200 60L330 156L200 254Z", "#000", 'opacity=".05"'),
    path("M200 116L264 156L200 202L136 156Z", "#fffaf2", 'opacity=".9"'),
    rect(183, 142, 34, 28, accent, 6, 'transform="rotate(0 200 156)"'),
  ],
};
