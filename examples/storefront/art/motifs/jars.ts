import { ellipse, group, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Jam in jars with cloth lids. */
export const jars: Motif = {
  words: /jam (making|jar)/,
  shadow: 122,
  draw: ({ cloth, dark, accent }) => {
    const jar = (filling: string) => [
      path(
        "M-56 -128C-68 -118 -70 -108 -70 -94V-20C-70 -6 -62 0 -50 0H50C62 0 70 -6 70 -20V-94C70 -108 68 -118 56 -128Z",
        "#fff",
        'opacity=".75"',
      ),
      path("M-62 -92H62V-20C62 -10 56 -7 48 -7H-48C-56 -7 -62 -10 -62 -20Z", filling),
      path("M34 -92H62V-20C62 -10 56 -7 48 -7H34Z", "#000", 'opacity=".1"'),
      rect(-36, -74, 72, 46, "#fffaf2", 6),
      rect(-24, -62, 48, 6, dark, 3, 'opacity=".5"'),
      rect(-24, -48, 32, 6, dark, 3, 'opacity=".5"'),
      path("M-56 -158C-30 -170 30 -170 56 -158L68 -122C40 -112 -40 -112 -68 -122Z", cloth),
      path(
        "M-62 -138C-30 -130 30 -130 62 -138",
        "none",
        `stroke="${accent}" stroke-width="6" stroke-linecap="round"`,
      ),
      ellipse(-50, -66, 5, 24, "#fff", 'opacity=".6"'),
    ];
    return [
      group("translate(114 322) scale(.82)", ...jar("#c9455a")),
      group("translate(290 322) scale(.82)", ...jar("#e39a3b")),
      group("translate(200 322) scale(1.2)", ...jar("#c9455a")),
    ];
  },
};
