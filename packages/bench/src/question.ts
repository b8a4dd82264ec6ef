import type { Chart } from "./report/chart/shape.ts";

/** One measured comparison. */
export interface BenchRow {
  /** What was measured, and on which data. */
  readonly label: string;
  /** Basketwise, with its unit. */
  readonly ours: string;
  /** What it is held against, with its unit. */
  readonly baseline: string;
  /** Ours over the baseline, both from one run. */
  readonly ratio: number;
  /** What the ratio must be: at most, or at least, this; absent where it is only told. */
  readonly bound?: { readonly most: number } | { readonly least: number };
}

/** What a question found. */
export type BenchResult =
  | {
      readonly state: "measured";
      readonly rows: readonly BenchRow[];
      readonly notes: readonly string[];
      /** Pictures of it, by the name of their file in docs/pictures without `.svg`. */
      readonly charts?: Readonly<Record<string, Chart>>;
    }
  | { readonly state: "skipped"; readonly why: string };

/** What may be said on the command line. */
export interface BenchOptions {
  /** For how long `load` loads. */
  readonly minutes?: number;
}

/** One thing to measure. One question a file; all are of this shape. */
export interface BenchQuestion {
  /** As given to `npm run bench`. */
  readonly name: string;
  readonly question: string;
  run(options: BenchOptions): Promise<BenchResult>;
}

/** Whether a row keeps its bound; true where there is none. */
export function holds({ ratio, bound }: BenchRow): boolean {
  if (bound === undefined) return true;
  return "most" in bound ? ratio <= bound.most : ratio >= bound.least;
}
