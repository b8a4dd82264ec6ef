/** Who asked to be forgotten, by pseudonym. Any of it may reject. */
export interface Erasures {
  /** Those of the customers that are to be forgotten. */
  among(customers: readonly string[]): Promise<ReadonlySet<string>>;
}
