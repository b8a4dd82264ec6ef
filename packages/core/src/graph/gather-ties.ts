import type { Listing, Ties } from "./graph.ts";

/** What several products have ties to, in columns; a product stands once, however many have a tie to it. */
export interface GatheredTies {
  readonly listings: readonly Listing[];
  /** The chance that the customer takes it for its ties, 0 to 1: at least that of the strongest. */
  readonly chances: readonly number[];
  /** In minor units. */
  readonly prices: readonly number[];
}

/**
 * The desk of one gathering, cleared before each: a hash table in which two entries make a slot, the number of a product
 * from 1 and its hash. Kept, because in workerd to make a typed array costs more than to gather.
 */
let slots = new Int32Array(2048);

/**
 * Gathers the ties of several products. The chances w of one neighbour join as (1 − ∏(1 − w⁴))^¼: a noisy or of fourth
 * powers, so that one strong tie says more than many weak ones, which every popular product has to a large cart
 * (docs/benchmarks.md). Open addressing over the hash that listings carry is several times as fast as a Map by id, and
 * this is what a decision spends most of its time on: some hundred ties for a cart of five.
 */
export function gatherTies(rows: readonly Ties[]): GatheredTies {
  const mask = clearSlots(rows.reduce((sum, { listings }) => sum + listings.length, 0)) - 1;
  const table = slots;
  const listings: Listing[] = [];
  const chances: number[] = [];
  const prices: number[] = [];
  for (const row of rows) {
    const { hashes, weights } = row;
    for (let i = 0; i < row.listings.length; i++) {
      const listing = row.listings[i] as Listing;
      const hash = hashes[i] ?? 0;
      const weight = weights[i] ?? 0;
      const square = weight * weight;
      const power = square * square;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = table[2 * slot] ?? 0;
        if (number === 0) {
          table[2 * slot] = listings.push(listing);
          table[2 * slot + 1] = hash;
          chances.push(power);
          prices.push(row.prices[i] ?? 0);
          break;
        }
        if (table[2 * slot + 1] !== hash || !isSame(listings[number - 1], listing)) continue;
        const chance = chances[number - 1] ?? 0;
        chances[number - 1] = chance + power - chance * power;
        break;
      }
    }
  }
  for (let place = 0; place < chances.length; place++) {
    chances[place] = Math.sqrt(Math.sqrt(chances[place] ?? 0));
  }
  return { listings, chances, prices };
}

/** Packs share most listings, so that products are mostly told apart without a look into them. */
function isSame(a: Listing | undefined, b: Listing): boolean {
  return a === b || a?.product.id === b.product.id;
}

/** Clears a table with room for so many products and answers how many slots it has, a power of two. */
function clearSlots(most: number): number {
  let size = 16;
  while (size < 2 * most) size *= 2;
  if (slots.length < 2 * size) slots = new Int32Array(2 * size);
  else slots.fill(0, 0, 2 * size);
  return size;
}
