/** A way through all the stores that customers are taken out of, some texts at a time. */
export interface ErasePass {
  /** By pseudonym. */
  readonly customers: readonly string[];
  /** The place of the part that is gone through, from 0. */
  readonly part: number;
  /** Where in the part to go on; absent is its beginning. */
  readonly cursor?: string;
}
