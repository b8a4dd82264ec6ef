import type { ReasonCode } from "./codes.ts";
import type { Ref } from "./ref.ts";

/** What a merchant says of a pair: offer it first, never offer it, or offer it as the shop's own pick. */
export type MatrixEditWord = "pin" | "forbid" | "add";

/** A merchant's word on a pair: on `product` beside whatever `for` names. */
export interface MatrixEdit {
  readonly for: Ref;
  readonly product: string;
  readonly edit: MatrixEditWord;
}

/** What stands at the head of a row or column. */
export interface MatrixItem {
  readonly id: string;
  readonly title: string;
  /** Today's, in major units. */
  readonly price: number;
  readonly category?: string;
  /** Baskets that held it. */
  readonly baskets: number;
}

/**
 * What goes with what, for one pair. The numbers are counts of whole baskets and ratios of such counts; they are absent
 * where the graph does not keep the pair, which is not the same as never bought together.
 */
export interface MatrixCell {
  /** What the customer came for: a product id. */
  readonly row: string;
  /** What goes with it: a product id. */
  readonly column: string;
  /** Baskets that held both. */
  readonly baskets?: number;
  /** P(column | row): `baskets` / the baskets of the row, 0 to 1. */
  readonly confidence?: number;
  /** Confidence against chance: `baskets` · all baskets / (the row's · the column's); 1 is chance. */
  readonly lift?: number;
  /** Standard deviations above chance, as the rule `low-evidence` counts them. */
  readonly z?: number;
  /** The chance of acceptance by the graph's measure, 0 to 1; only where the column is among the row's own neighbours. */
  readonly weight?: number;
  /** Why it is here: `bought_together` where it is evidence, and the merchant's curated relations. */
  readonly reasons: readonly ReasonCode[];
  /** The merchant's word on it. */
  readonly edit?: MatrixEditWord;
}

/** The cross-sell matrix: rows what the customer came for, columns what goes with it, cells with evidence. */
export interface CrossSellMatrix {
  readonly graphVersion: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Baskets counted in all. */
  readonly baskets: number;
  /** The moment of the latest order, ISO 8601 UTC. */
  readonly until?: string;
  /** Fewer baskets than this are no evidence. */
  readonly minBaskets: number;
  /** The most bought first. */
  readonly rows: readonly MatrixItem[];
  /** What goes with most rows first. */
  readonly columns: readonly MatrixItem[];
  /** By row, then by column, in their orders; a pair without evidence, relation and edit has none. */
  readonly cells: readonly MatrixCell[];
}
