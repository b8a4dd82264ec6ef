import { circle, label, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A key on a fob that says where it belongs. */
export const keyFob: Motif = {
  words: /key fob|luggage tag/,
  shadow: 0,
  draw: ({ main, dark, light, said = "Key" }) => {
    const name = said.toUpperCase();
    return [
      circle(200, 96, 40, "none", `stroke="${dark}" stroke-width="11"`),
      path(
        "M146 122C120 130 104 160 112 188L92 300L112 322L130 306L118 288L136 272L124 256L142 196C166 188 176 160 166 140Z",
        "#efc25a",
      ),
      circle(140, 158, 13, "#fffaf2"),
      rect(174, 130, 170, 96, dark, 22, 'opacity=".22" transform="rotate(24 190 150)"'),
      `<g transform="rotate(22 190 150)">${[rect(172, 124, 176, 96, main, 22), rect(184, 136, 152, 72, "none", 14, `stroke="${light}" stroke-width="4"`), circle(198, 172, 9, "#fffaf2"), label(270, 181, name.length > 7 ? 21 : 27, "#fffaf2", name)].join("")}</g>`,
    ];
  },
};
