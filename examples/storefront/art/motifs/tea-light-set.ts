import { ellipse, group, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

const PLACES: readonly [number, number][] = [
  [120, 216],
  [200, 216],
  [280, 216],
  [120, 296],
  [200, 296],
  [280, 296],
];

/** Six T-lights with something on top. */
export const teaLightSet: Motif = {
  words: /(set|pack) of \d+ .*(t-lights|tea lights)/,
  shadow: 126,
  draw: ({ main, dark, words }) => {
    const top = /butterfl/.test(words)
      ? path(
          "M0 -30C8 -52 32 -50 30 -34C28 -22 12 -22 0 -22C-12 -22 -28 -22 -30 -34C-32 -50 -8 -52 0 -30Z",
          main,
        )
      : /toadstool|santa/.test(words)
        ? group(
            "",
            path("M-24 -24C-24 -56 24 -56 24 -24Z", "#d9524c"),
            ellipse(-8, -36, 4, 4, "#fff"),
            ellipse(8, -32, 4, 4, "#fff"),
          )
        : path("M0 -54C12 -38 10 -26 0 -18C-10 -26 -12 -38 0 -54Z", "#f2a93f");
    return PLACES.map(([x, y]) =>
      group(
        `translate(${x} ${y})`,
        path("M-34 -18H34V14C34 22 18 26 0 26C-18 26 -34 22 -34 14Z", "#c3ccd3"),
        path("M14 -18H34V14C34 20 26 23 14 25Z", dark, 'opacity=".25"'),
        ellipse(0, -18, 34, 10, "#fff8ea"),
        top,
      ),
    );
  },
};
