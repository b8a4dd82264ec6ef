import { line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A stocking to be filled. */
export const stocking: Motif = {
  words: /stocking/,
  shadow: 0,
  draw: ({ accent, dark, light }) => [
    line("M246 88C246 56 270 56 268 82", dark, 8),
    path(
      "M146 126H256V232C256 250 250 262 236 276L186 322C166 338 138 332 126 310C114 288 122 266 142 250C148 244 146 236 146 226Z",
      "#d9524c",
    ),
    path(
      "M216 126H256V232C256 250 250 262 236 276L186 322C176 330 164 332 154 330C220 284 226 210 216 126Z",
      "#000",
      'opacity=".08"',
    ),
    path("M126 310C114 288 122 266 142 250L178 328C160 336 138 332 126 310Z", light),
    rect(132, 84, 138, 52, "#fffaf2", 18),
    line("M166 176L180 190L194 176L208 190L222 176L236 190", "#fffaf2", 6),
    line("M166 206L180 220L194 206L208 220L222 206L236 220", accent, 6),
  ],
};
