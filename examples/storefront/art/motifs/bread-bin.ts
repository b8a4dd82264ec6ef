import { label, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** An enamel bread bin. */
export const breadBin: Motif = {
  words: /bread bin|food container$/,
  shadow: 130,
  draw: ({ main, dark, light }) => [
    line("M168 116V98C168 88 176 84 186 84H214C224 84 232 88 232 98V116", dark, 11),
    path("M72 168C72 132 104 112 200 112C296 112 328 132 328 168Z", light),
    rect(70, 164, 260, 158, main, 16),
    path("M286 164H314Q330 164 330 180V306Q330 322 314 322H286Z", "#000", 'opacity=".06"'),
    rect(62, 158, 276, 17, dark, 8),
    line("M60 210V262M340 210V262", dark, 11),
    label(200, 262, 54, dark, "BREAD"),
  ],
};
