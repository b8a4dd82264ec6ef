import { path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Round boxes, each smaller than the one below it. */
export const stackedBoxes: Motif = {
  words: /snack boxes|nesting|storage boxes|cake tins|bowls with lids/,
  shadow: 116,
  draw: ({ fill, dark, accent, light }) => {
    const box = (width: number, top: number, height: number) => [
      rect(200 - width, top, width * 2, height, fill, 10),
      rect(200 - width - 6, top - 12, width * 2 + 12, 22, accent, 9),
      rect(200 - width - 6, top + 4, width * 2 + 12, 6, dark, 3, 'opacity=".25"'),
      path(
        `M${200 + width * 0.55} ${top + 10}H${200 + width}V${top + height - 10}Q${200 + width} ${top + height} ${200 + width - 10} ${top + height}H${200 + width * 0.55}Z`,
        "#000",
        'opacity=".07"',
      ),
    ];
    return [
      ...box(112, 236, 86),
      ...box(88, 156, 68),
      ...box(64, 92, 52),
      rect(188, 64, 24, 18, light, 9),
      rect(188, 72, 24, 10, dark, 5, 'opacity=".3"'),
    ];
  },
};
