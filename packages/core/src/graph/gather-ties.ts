import type { Listing, Ties } from "./graph.ts";
import { lower, raise } from "./join.ts";
import type { Power } from "./weighing/spec.ts";

/** What several products have ties to, in columns; a product stands once, however many have a tie to it. */
export interface GatheredTies {
  readonly listings: readonly Listing[];
  /** The chance that the customer takes it for its ties, 0 to 1: at least that of the strongest. */
  readonly chances: readonly number[];
  /** In minor units. */
  readonly prices: readonly number[];
}

/**
 * The desk of one gathering, kept from one to the next, because in workerd to make a typed array costs more than to gather:
 * a hash table, cleared before each, in which two entries make a slot, the number of a product from 1 and its hash; and
 * the powers of the chances, by that number less 1.
 */
let slots = new Int32Array(2048);
let powers = new Float64Array(slots.length / 4);

/**
 * Gathers the ties of several products. The chances w of one neighbour join as (1 − ∏(1 − w^p))^(1/p), p being `power`: a
 * noisy or of powers, so that one strong tie says more than many weak ones, which every popular product has to a large
 * cart (docs/benchmarks.md). Open addressing over the hash that listings carry is several times as fast as a Map by id,
 * and this is what a decision spends most of its time on: some hundred ties for a cart of five.
 */
export function gatherTies(rows: readonly Ties[], power: Power): GatheredTies {
  let most = 0;
  for (const { listings } of rows) most += listings.length;
  const mask = clearDesk(most) - 1;
  const [table, joined] = [slots, powers];
  // Made as long as they can get: lists that grow leave behind several times what they end up with.
  const listings = new Array<Listing>(most);
  const prices = new Array<number>(most);
  let size = 0;
  for (const row of rows) {
    const { hashes, weights } = row;
    for (let i = 0; i < row.listings.length; i++) {
      const listing = row.listings[i] as Listing;
      const hash = hashes[i] ?? 0;
      const weight = weights[i] ?? 0;
      const raised = raise(weight, power);
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = table[2 * slot] ?? 0;
        if (number === 0) {
          listings[size] = listing;
          prices[size] = row.prices[i] ?? 0;
          joined[size] = raised;
          table[2 * slot] = ++size;
          table[2 * slot + 1] = hash;
          break;
        }
        if (table[2 * slot + 1] !== hash || !isSame(listings[number - 1], listing)) continue;
        const before = joined[number - 1] ?? 0;
        joined[number - 1] = before + raised - before * raised;
        break;
      }
    }
  }
  listings.length = size;
  prices.length = size;
  const chances = new Array<number>(size);
  for (let place = 0; place < size; place++) chances[place] = lower(joined[place] ?? 0, power);
  return { listings, chances, prices };
}

/** Packs share most listings, so that products are mostly told apart without a look into them. */
function isSame(a: Listing | undefined, b: Listing): boolean {
  return a === b || a?.product.id === b.product.id;
}

/** Makes room for so many products and answers how many slots the table has, a power of two. */
function clearDesk(most: number): number {
  let size = 16;
  while (size < 2 * most) size *= 2;
  if (slots.length < 2 * size) {
    slots = new Int32Array(2 * size);
    powers = new Float64Array(size / 2);
  } else slots.fill(0, 0, 2 * size);
  return size;
}
