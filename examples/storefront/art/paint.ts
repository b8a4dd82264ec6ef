import type { Palette } from "./palettes.ts";

/** What a motif paints with. */
export interface Paint extends Palette {
  /** The main surface: the pattern that the title names, else the plain colour. */
  readonly fill: string;
  /** Cloth and paper: the pattern that the title names, else one of the plain ones. */
  readonly cloth: string;
  /** The title in lower case. */
  readonly words: string;
  /** The title's words in quotation marks, if any. */
  readonly said: string | undefined;
  /** One of so many, always the same for a product. */
  readonly pick: (count: number) => number;
}
