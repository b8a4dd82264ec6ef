import type { Palette } from "../palettes.ts";
import type { Shape } from "../shapes.ts";

/** What a surface is printed with: one tile of it, over the ground that it gives. */
export interface Pattern {
  /** Which titles, in lower case, ask for it; none where it is only ever picked. */
  readonly words: RegExp | undefined;
  /** The tile's side. */
  readonly tile: number;
  /** Degrees that the tiles are turned by. */
  readonly turn: number;
  readonly draw: (palette: Palette) => { readonly ground: string; readonly shapes: readonly Shape[] };
}
