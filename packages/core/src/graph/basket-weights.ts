/** The weight of a basket that counts once. Weights are fixed point, so that sums are exact in whatever order. */
export const WEIGHT_ONE: number = 2 ** 16;

/** How much baskets weigh when they are counted; what is not given bends nothing. */
export interface BasketWeightOptions {
  /** 0 or more: how much large baskets lose. At 1 each item of a basket has one vote to share among the others. */
  readonly size?: number | undefined;
  /** Days after which a basket counts for half; 0 where none is made less for its age. */
  readonly halfLife?: number | undefined;
  /** By basket: its age in days, 0 or more; `NaN` where it has no date, which counts as the median of the others. */
  readonly ages?: Float64Array | undefined;
}

/**
 * What baskets weigh, by their size and age: (|B| − 1)^−size · 2^(−age / halfLife), in parts of `WEIGHT_ONE`, at least 1
 * part; undefined where every basket counts once. Without any age none is made less for it. A basket of one item has no
 * pairs, so its weight makes no difference. By size: the degree-normalized random walk over baskets and items (Fouss and
 * others 2007); by age: exponential forgetting (Ding and Li 2005). A size or half-life below 0, an age below 0
 * or not one age a basket are a `RangeError`.
 */
export function basketWeights(
  offsets: Uint32Array,
  { size = 0, halfLife = 0, ages }: BasketWeightOptions,
): Uint32Array | undefined {
  requireBent("size", size);
  requireBent("halfLife", halfLife);
  const baskets = offsets.length - 1;
  if (ages !== undefined) requireAges(ages, baskets);
  const undated = ages && medianAge(ages);
  const bySize = sizeShares(offsets, size);
  if (halfLife === 0 || ages === undefined || undated === undefined) {
    if (size === 0) return undefined;
    return new Uint32Array(baskets).map((_, basket) => inParts(bySize(basket)));
  }
  return new Uint32Array(baskets).map((_, basket) => {
    const age = ages[basket]!;
    return inParts(bySize(basket) * 2 ** (-(Number.isNaN(age) ? undated : age) / halfLife));
  });
}

/** Stops at what can't bend a weight. */
function requireBent(name: string, value: number): void {
  if (value >= 0 && value < Number.POSITIVE_INFINITY) return;
  throw new RangeError(`${name} must be a number of 0 or more, not ${value}`);
}

/** A share of 0 to 1 in parts of `WEIGHT_ONE`: never none, because what was bought together once is evidence. */
function inParts(share: number): number {
  return Math.max(1, Math.round(share * WEIGHT_ONE));
}

/** Tells (|B| − 1)^−size of a basket; each size is raised once. */
function sizeShares(offsets: Uint32Array, size: number): (basket: number) => number {
  const shares = new Map<number, number>();
  return (basket) => {
    const others = Math.max(1, offsets[basket + 1]! - offsets[basket]! - 1);
    const share = shares.get(others) ?? others ** -size;
    shares.set(others, share);
    return share;
  };
}

/** The median of the ages that are known; undefined where none is. */
function medianAge(ages: Float64Array): number | undefined {
  const known = ages.filter((age) => !Number.isNaN(age)).sort();
  const middle = known.length >> 1;
  if (known.length === 0) return undefined;
  return known.length % 2 === 1 ? known[middle]! : (known[middle - 1]! + known[middle]!) / 2;
}

/** Stops at ages that can't be those of so many baskets. */
function requireAges(ages: Float64Array, baskets: number): void {
  if (ages.length !== baskets)
    throw new RangeError(`ages must be ${baskets}, one a basket, not ${ages.length}`);
  const wrong = ages.find((age) => age < 0);
  if (wrong !== undefined) throw new RangeError(`ages must be 0 or more, not ${wrong}`);
}
