import { line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A large soft bag with two handles. */
export const toteBag: Motif = {
  words: /jumbo|shopper|shoulder bag|recycling bag|picnic bag/,
  shadow: 118,
  draw: ({ cloth, dark, accent }) => [
    line("M146 150C142 70 176 58 200 58C224 58 258 70 254 150", dark, 13),
    path("M92 138H308L322 310C322 318 316 322 308 322H92C84 322 78 318 78 310Z", cloth),
    path("M250 138H308L322 310C322 318 316 322 308 322H262Z", "#000", 'opacity=".07"'),
    path("M92 138H308L310 162H90Z", accent),
    line("M142 150C138 84 170 76 200 76C230 76 262 84 258 150", accent, 13),
    line("M142 158V190M258 158V190", accent, 13),
  ],
};
