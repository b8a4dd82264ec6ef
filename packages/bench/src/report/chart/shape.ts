/** One bar, with the ends of its interval where it has one. */
export interface Bar {
  readonly label: string;
  /** 0 or more. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** Whether it is Basketwise's own, and so drawn in colour, its name bold. */
  readonly ours?: boolean;
}

/** Bars of one set of data; no two have the same label. */
export interface BarGroup {
  readonly label: string;
  readonly bars: readonly Bar[];
}

/** Numbers as bars, all on one scale that begins at 0. */
export interface Chart {
  readonly title: string;
  /** What the numbers are, said under the title. */
  readonly unit: string;
  /** How they are written: `.318` or `0.72`. */
  readonly as: "share" | "ratio";
  readonly groups: readonly BarGroup[];
  /** A dashed line across all bars of a group. */
  readonly reference?: { readonly label: string; readonly value: number };
}
