/** Something that is there once, and what takes it. */
export interface Taking {
  readonly name: string;
  readonly by: string;
}

/** Which promises were redeemed, and by which orders. Any of it may reject. */
export interface Redemptions {
  /** Takes all of it once and for all, or nothing where something else has some of it; says whether it is taken now. To take it again is the same. */
  redeem(takings: readonly Taking[], at: string): Promise<boolean>;
  /** Whether something has taken any of these, by name. */
  isAnyTaken(names: readonly string[]): Promise<boolean>;
}
