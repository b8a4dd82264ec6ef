import { ellipse, group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A knife, a fork and a spoon with bright handles. */
export const cutlery: Motif = {
  words: /cutlery|teaspoons|breakfast set/,
  shadow: 0,
  draw: ({ cloth, dark }) => {
    const handle = [rect(-19, 20, 38, 132, cloth, 18), rect(-19, 20, 38, 16, dark, 8)];
    const metal = "#c3ccd3";
    return [
      group(
        "translate(116 190) rotate(-8)",
        path(
          "M-28 -130V-70C-28 -34 -10 -30 -8 0V26H8V0C10 -30 28 -34 28 -70V-130H16V-76H7V-130H-7V-76H-16V-130Z",
          metal,
        ),
        ...handle,
      ),
      group("translate(200 190)", path("M-10 26V-128C16 -128 26 -88 24 -30H10V26Z", metal), ...handle),
      group(
        "translate(284 190) rotate(8)",
        rect(-8, -40, 16, 66, metal),
        ellipse(0, -86, 32, 46, metal),
        ellipse(0, -86, 20, 32, "#fff", 'opacity=".35"'),
        ...handle,
      ),
    ];
  },
};
