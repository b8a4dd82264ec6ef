import { line, path } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Two tea towels on a rail. */
export const teaTowels: Motif = {
  words: /tea towel|cake towel/,
  shadow: 0,
  draw: ({ cloth, main, dark, accent, light }) => [
    line("M60 92H340", dark, 13),
    path("M84 88H196V290L184 282L168 292L152 282L136 292L120 282L104 292L84 284Z", cloth),
    path("M84 88H196V108H84Z", "#000", 'opacity=".1"'),
    path("M208 88H316V318L300 308L284 320L268 308L252 320L236 308L220 320L208 312Z", light),
    path("M208 130H316V150H208ZM208 270H316V280H208Z", main),
    path("M208 158H316V166H208ZM208 256H316V262H208Z", accent),
    path("M208 88H316V108H208Z", "#000", 'opacity=".1"'),
  ],
};
