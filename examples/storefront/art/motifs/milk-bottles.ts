import { group, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Bottles of milk in a wire crate. */
export const milkBottles: Motif = {
  words: /milk bottles/,
  shadow: 130,
  draw: ({ dark, accent }) => {
    const bottle = [
      path(
        "M-18 -196H18V-150C18 -132 36 -124 36 -98V-14C36 -4 30 0 22 0H-22C-30 0 -36 -4 -36 -14V-98C-36 -124 -18 -132 -18 -150Z",
        "#ffffff",
      ),
      path("M12 -196H18V-150C18 -132 36 -124 36 -98V-14C36 -4 30 0 22 0H12Z", "#000", 'opacity=".08"'),
      rect(-22, -208, 44, 18, accent, 6),
    ];
    return [
      line("M90 190V130C90 96 310 96 310 130V190", dark, 8),
      ...[118, 200, 282].map((x) => group(`translate(${x} 312)`, ...bottle)),
      rect(68, 232, 264, 90, "none", 12, `stroke="${dark}" stroke-width="9"`),
      line("M68 276H332M156 232V322M244 232V322", dark, 7),
    ];
  },
};
