import { ellipse } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A chain of paper rings. */
export const paperChain: Motif = {
  words: /paper chain/,
  shadow: 0,
  draw: ({ main, accent, light, dark }) => {
    const colours = [main, accent, light, dark];
    return Array.from({ length: 10 }, (_, i) => {
      const x = 34 + i * 37;
      const y = Math.round(120 + 126 * Math.sin((Math.PI * (i + 0.4)) / 9.8));
      const turn = Math.round(62 - i * 13.6);
      return ellipse(
        x,
        y,
        21,
        33,
        "none",
        `stroke="${colours[i % 4]}" stroke-width="14" transform="rotate(${turn} ${x} ${y})"`,
      );
    });
  },
};
