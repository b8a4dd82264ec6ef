import { group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A pair of gloves for washing up. */
export const rubberGloves: Motif = {
  words: /washing.up gloves/,
  shadow: 0,
  draw: ({ main, cloth, dark }) => {
    const glove = [
      path(
        "M-44 60V-30C-44 -44 -28 -44 -26 -32V-78C-24 -92 -8 -92 -6 -78V-92C-4 -106 14 -106 16 -92V-76C18 -88 34 -88 36 -76V-10C46 -30 66 -24 62 -6C56 20 44 34 40 60Z",
        main,
      ),
      path("M-26 -32V-78M-6 -78V-30M16 -76V-30", "none", `stroke="${dark}" stroke-width="4" opacity=".4"`),
      rect(-52, 54, 102, 92, cloth, 12),
    ];
    return [
      group("translate(138 190) rotate(-8) scale(-1 1)", ...glove),
      group("translate(262 190) rotate(8)", ...glove),
    ];
  },
};
