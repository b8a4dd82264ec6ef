/** Which promises were redeemed, and by which orders. Any of it may reject. */
export interface Redemptions {
  /** Has an order take a promise, once and for all, and says which order has it: the same one again, or the one that was first. */
  redeem(promiseId: string, order: string, at: string): Promise<string>;
}
