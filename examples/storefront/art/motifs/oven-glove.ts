import { line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** An oven glove. */
export const ovenGlove: Motif = {
  words: /oven (glove|mitt)|flannel/,
  shadow: 0,
  draw: ({ cloth, dark, accent }) => [
    line("M196 318C188 344 214 350 212 322", dark, 7),
    path(
      "M132 266V158C132 96 160 64 206 64C252 64 276 98 272 156C290 128 326 136 326 166C326 196 288 216 276 244V266Z",
      cloth,
    ),
    path(
      "M240 74C262 88 274 116 272 156C290 128 326 136 326 166C326 196 288 216 276 244V266H244C256 200 258 130 240 74Z",
      "#000",
      'opacity=".07"',
    ),
    line("M272 156C268 172 266 186 268 204", dark, 5, 'opacity=".5"'),
    rect(122, 258, 164, 52, accent, 14),
    line("M134 272H274", "#fff", 4, 'stroke-dasharray="9 9" opacity=".7"'),
  ],
};
