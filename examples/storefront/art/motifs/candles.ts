import { ellipse, group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Candles of three heights. */
export const candles: Motif = {
  words: /candle|citronella/,
  shadow: 122,
  draw: ({ cloth, main, accent, light }) => {
    const candle = (height: number, fill: string) => [
      rect(-36, -height, 72, height, fill, 8),
      path(`M12 ${-height}H28Q36 ${-height} 36 ${-height + 8}V-8Q36 0 28 0H12Z`, "#000", 'opacity=".08"'),
      ellipse(0, -height + 2, 36, 9, "#fffaf2"),
      rect(-2, -height - 16, 4, 20, "#4c525c"),
      path(
        `M0 ${-height - 62}C17 ${-height - 38} 14 ${-height - 22} 0 ${-height - 10}C-14 ${-height - 22} -17 ${-height - 38} 0 ${-height - 62}Z`,
        "#f2a93f",
      ),
      path(
        `M0 ${-height - 38}C7 ${-height - 28} 7 ${-height - 18} 0 ${-height - 12}C-7 ${-height - 18} -7 ${-height - 28} 0 ${-height - 38}Z`,
        "#fff4c9",
      ),
    ];
    return [
      group("translate(112 322)", ...candle(110, accent)),
      group("translate(200 322)", ...candle(170, cloth)),
      group("translate(288 322)", ...candle(132, light === main ? main : main)),
    ];
  },
};
