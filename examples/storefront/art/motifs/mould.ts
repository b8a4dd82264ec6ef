import { ellipse, group, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A jelly, turned out, and its mould. */
export const mould: Motif = {
  words: /jelly|mould/,
  shadow: 122,
  draw: ({ main, dark, light, accent }) => {
    const jelly = (colour: string) => [
      path("M-70 0C-64 -46 -60 -60 -44 -70C-40 -104 40 -104 44 -70C60 -60 64 -46 70 0Z", colour),
      path(
        "M-24 -88C-34 -60 -36 -30 -36 0H-14C-14 -30 -14 -60 -8 -92ZM24 -88C34 -60 36 -30 36 0H14C14 -30 14 -60 8 -92Z",
        "#fff",
        'opacity=".22"',
      ),
    ];
    return [
      group("translate(124 214) scale(.8)", ...jelly(accent)),
      group("translate(278 214) scale(.8)", ...jelly(light)),
      ellipse(200, 308, 132, 16, "#fffaf2"),
      ellipse(200, 312, 132, 12, dark, 'opacity=".25"'),
      group("translate(200 306) scale(1.35)", ...jelly(main)),
    ];
  },
};
