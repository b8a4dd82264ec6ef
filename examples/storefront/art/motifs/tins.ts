import { ellipse, group, label, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Tins side by side, for tea or spice. */
export const tins: Motif = {
  words: /\btins?\b/,
  shadow: 130,
  draw: ({ fill, main, dark, accent, light, words }) => {
    const letters = /tea, coffee/.test(words) ? ["T", "C", "S"] : ["", "", ""];
    const tin = (letter: string) => [
      rect(-44, -150, 88, 150, fill, 8),
      path("M16 -150H36Q44 -150 44 -142V-8Q44 0 36 0H16Z", "#000", 'opacity=".08"'),
      ellipse(0, -78, 27, 30, "#fffaf2"),
      letter ? label(0, -66, 36, dark, letter) : path("M0 -94L8 -78L0 -62L-8 -78Z", accent),
      rect(-48, -166, 96, 26, main, 8),
      rect(-48, -150, 96, 7, dark, 3, 'opacity=".35"'),
      rect(-12, -180, 24, 16, light, 7),
    ];
    return [
      group("translate(102 322) scale(.92)", ...tin(letters[0] ?? "")),
      group("translate(298 322) scale(.92)", ...tin(letters[2] ?? "")),
      group("translate(200 322) scale(1.18)", ...tin(letters[1] ?? "")),
    ];
  },
};
