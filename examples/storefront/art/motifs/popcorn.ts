import { circle, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

const CORN: readonly [number, number][] = [
  [130, 122],
  [164, 96],
  [200, 84],
  [238, 96],
  [270, 122],
  [150, 140],
  [184, 122],
  [220, 120],
  [252, 142],
  [200, 148],
];

/** Popcorn in a striped holder. */
export const popcorn: Motif = {
  words: /popcorn/,
  shadow: 82,
  draw: ({ main }) => [
    ...CORN.flatMap(([x, y]) => [circle(x, y, 24, "#f7e2a9"), circle(x - 7, y - 6, 12, "#fffaf2")]),
    path("M104 144H296L272 312C271 318 267 322 260 322H140C133 322 129 318 128 312Z", "#fffaf2"),
    ...[0, 1, 2, 3].map((i) =>
      path(`M${112 + i * 50} 144H${137 + i * 50}L${151 + i * 32} 322H${135 + i * 32}Z`, main),
    ),
    path("M254 144H296L272 312C271 318 267 322 260 322H240Z", "#000", 'opacity=".07"'),
    path(
      "M104 144L116 132L128 144L140 132L152 144L164 132L176 144L188 132L200 144L212 132L224 144L236 132L248 144L260 132L272 144L284 132L296 144L294 156H106Z",
      main,
    ),
  ],
};
