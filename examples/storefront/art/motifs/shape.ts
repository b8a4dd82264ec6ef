import type { Paint } from "../paint.ts";
import type { Shape } from "../shapes.ts";

/** What a product is drawn as: in a square of 400, around its middle, standing on the line at 322. */
export interface Motif {
  /** Which titles, in lower case, it is for. */
  readonly words: RegExp;
  /** Half the width of the shadow below it; 0 for what hangs, flies or lies flat. */
  readonly shadow: number;
  readonly draw: (paint: Paint) => readonly Shape[];
}
