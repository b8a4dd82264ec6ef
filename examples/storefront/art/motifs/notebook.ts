import { circle, ellipse, group, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A notebook, with a doll on the cover where the title says so. */
export const notebook: Motif = {
  words: /notebook|exercise book|note book|address book|stationery|writing set|shopping list|notepad/,
  shadow: 98,
  draw: ({ cloth, main, dark, light, accent, words }) => {
    const doll = [
      ellipse(0, 26, 44, 52, main),
      circle(0, -22, 36, main),
      circle(0, -20, 24, "#f7d7bd"),
      path("M-24 -22C-22 -44 22 -44 24 -22C10 -32 -10 -32 -24 -22Z", "#6b4a36"),
      circle(-8, -18, 3, dark),
      circle(8, -18, 3, dark),
      circle(0, 30, 14, accent),
    ];
    const lines = [rect(160, 128, 96, 58, "#fffaf2", 8), line("M176 148H240M176 166H220", accent, 5)];
    return [
      rect(122, 76, 186, 246, dark, 10),
      rect(116, 82, 182, 236, "#fffaf2", 8),
      rect(104, 72, 190, 246, /babushka/.test(words) ? light : cloth, 10),
      rect(104, 72, 32, 246, dark, 10, 'opacity=".75"'),
      ...[100, 146, 192, 238, 284].map((y) => circle(120, y, 5, "#fffaf2")),
      ...(/babushka/.test(words) ? [group("translate(214 196) scale(1.35)", ...doll)] : lines),
    ];
  },
};
