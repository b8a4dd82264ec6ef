import { circle, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A sewing box with threads. */
export const sewingBox: Motif = {
  words: /sewing/,
  shadow: 124,
  draw: ({ cloth, dark, accent, main, light }) => {
    const spool = (x: number, colour: string) => [
      rect(x, 106, 40, 8, "#c99a6a", 3),
      rect(x + 5, 114, 30, 42, colour),
      rect(x, 156, 40, 8, "#c99a6a", 3),
      line(`M${x + 5} 126H${x + 35}M${x + 5} 138H${x + 35}`, "#fff", 2, 'opacity=".5"'),
    ];
    return [
      line("M140 176C140 62 260 62 260 176", dark, 12),
      ...spool(106, accent),
      ...spool(156, main),
      ...spool(206, "#efc25a"),
      ...spool(256, light),
      rect(72, 162, 256, 160, cloth, 14),
      path("M284 162H314Q328 162 328 176V308Q328 322 314 322H284Z", "#000", 'opacity=".07"'),
      rect(64, 154, 272, 26, dark, 12),
      rect(180, 200, 40, 34, "#efc25a", 8),
      circle(200, 217, 6, dark),
    ];
  },
};
