import { group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Candles for a cake. */
export const partyCandles: Motif = {
  words: /party candles/,
  shadow: 0,
  draw: ({ cloth, main, accent, light }) => {
    const fills = [cloth, accent, main, light, cloth];
    return fills.map((fill, i) =>
      group(
        `translate(${88 + i * 56} ${208 + Math.abs(i - 2) * 12}) rotate(${(i - 2) * 7})`,
        rect(-14, -60, 28, 178, fill, 9),
        rect(-2, -76, 4, 20, "#4c525c"),
        path("M0 -118C15 -96 12 -84 0 -72C-12 -84 -15 -96 0 -118Z", "#f2a93f"),
        path("M0 -98C6 -90 6 -82 0 -76C-6 -82 -6 -90 0 -98Z", "#fff4c9"),
      ),
    );
  },
};
