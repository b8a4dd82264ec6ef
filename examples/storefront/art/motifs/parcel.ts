import { circle, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A parcel with a ribbon: the clubs, and whatever fits nothing else. */
export const parcel: Motif = {
  words: /gift club/,
  shadow: 118,
  draw: ({ cloth, main, accent, dark }) => [
    rect(84, 178, 232, 144, cloth, 8),
    path("M268 178H308Q316 178 316 186V314Q316 322 308 322H268Z", "#000", 'opacity=".07"'),
    rect(72, 142, 256, 50, main, 10),
    rect(72, 178, 256, 14, dark, 6, 'opacity=".25"'),
    rect(178, 142, 44, 180, accent),
    path(
      "M200 138C164 76 106 84 112 116C118 148 170 146 200 138C230 146 282 148 288 116C294 84 236 76 200 138Z",
      accent,
    ),
    path(
      "M200 138C178 108 144 98 138 112C134 126 172 136 200 138C228 136 266 126 262 112C256 98 222 108 200 138Z",
      "#000",
      'opacity=".12"',
    ),
    circle(200, 136, 19, accent),
    circle(200, 136, 19, "#fff", 'opacity=".2"'),
  ],
};
