import { circle, ellipse, group, line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Small animals and flowers of felt. */
export const feltFriends: Motif = {
  words: /felt craft|craft|mice|owls/,
  shadow: 112,
  draw: ({ main, accent, dark, light }) => {
    const friend = (body: string, inner = "#fffaf2") => [
      circle(-34, -106, 19, body),
      circle(34, -106, 19, body),
      circle(-34, -106, 10, inner),
      circle(34, -106, 10, inner),
      path("M-62 -10C-66 -70 -46 -112 0 -112C46 -112 66 -70 62 -10C60 4 -60 4 -62 -10Z", body),
      ellipse(0, -34, 34, 30, "#fffaf2", 'opacity=".85"'),
      circle(-18, -72, 6, dark),
      circle(18, -72, 6, dark),
      ellipse(0, -58, 7, 5, accent),
      line("M-52 -6C-30 2 30 2 52 -6", "#fff", 3, 'stroke-dasharray="7 7" opacity=".7"'),
    ];
    return [
      group("translate(112 318) scale(.86)", ...friend(accent)),
      group("translate(290 318) scale(.86)", ...friend(dark)),
      group("translate(200 320) scale(1.3)", ...friend(main, light)),
    ];
  },
};
