import { circle, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A large thermometer. */
export const thermometer: Motif = {
  words: /thermometer/,
  shadow: 0,
  draw: ({ main, dark, light }) => [
    path(
      "M152 66H248C266 66 272 76 272 92V296C272 336 242 352 200 352C158 352 128 336 128 296V92C128 76 134 66 152 66Z",
      dark,
      'opacity=".2" transform="translate(5 7)"',
    ),
    path(
      "M152 56H248C266 56 272 66 272 82V290C272 330 242 346 200 346C158 346 128 330 128 290V82C128 66 134 56 152 56Z",
      main,
    ),
    path(
      "M248 56C266 56 272 66 272 82V290C272 324 250 340 220 345C246 280 252 140 238 56Z",
      "#000",
      'opacity=".07"',
    ),
    rect(180, 88, 40, 190, "#fffaf2", 20),
    circle(200, 288, 36, "#fffaf2"),
    rect(193, 156, 14, 124, "#cf4b49", 7),
    circle(200, 288, 24, "#cf4b49"),
    line("M232 112H250M232 144H244M232 176H250M232 208H244M232 240H250", light, 5),
    line("M150 112H168M156 144H168M150 176H168M156 208H168M150 240H168", light, 5),
  ],
};
