/**
 * How strong the tie from a cart item to a neighbour is, from counts alone. One measure a file; all are of this shape.
 * A weight is 0 to 1 and never falls when `together` rises: it stands for the chance that the neighbour is taken beside
 * the cart item, and those of several cart items are joined by `gatherTies`. Measures without an upper bound are pressed
 * into 0 to 1 by a rising function, which keeps their order.
 */
export interface Measure {
  readonly code: string;
  /**
   * The weight of a tie; no object is made, because it is asked some hundred million times a build.
   * @param together baskets that hold both, 1 to min(a, b)
   * @param a baskets that hold the cart item
   * @param b baskets that hold the neighbour
   * @param total baskets in all
   */
  weigh(together: number, a: number, b: number, total: number): number;
}
