import type { BasketTable } from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { sizeText } from "../memory/memory-size.ts";
import { SHARE } from "../memory/shares.ts";
import type { CountWork } from "./count-in-memory.ts";

/** How counting is fitted into memory. */
export interface MemoryPlan {
  readonly threads: number;
  /** Bytes of the index, of which its fixed columns take a part. */
  readonly index: number;
  /** The products counted at once, one round after another, by the first of them and the one after the last. */
  readonly rounds: readonly (readonly [from: number, to: number])[];
  /** Rows that a thread holds before it writes them down. */
  readonly rows: number;
}

/** Bytes of an entry of a column. */
const ENTRY = 4;

/** Bytes of finished rows that a thread gathers before it writes them, where there is room: for fewer, larger files. */
const GATHERED = 4e6;

/** Finds the most threads, and for them the fewest rounds, that the memory suffices for; an InputError names the least. */
export function memoryPlan(
  table: BasketTable,
  baskets: Uint32Array,
  work: CountWork,
  memory: number,
): MemoryPlan {
  const bytes = Math.floor(memory * SHARE);
  const tie = 3 * ENTRY;
  const row = work.keep * tie + ENTRY;
  const largest = baskets.reduce((most, count) => Math.max(most, count), 0) * ENTRY;
  for (let threads = work.threads; threads >= 1; threads--) {
    const left = bytes - fixedBytes(table, { ...work, threads });
    // At most a quarter of what is left, so that there are not more rounds for it.
    const gathered = Math.min(GATHERED, Math.floor(left / (4 * threads)));
    const rows = Math.max(1, Math.floor(gathered / row));
    const holders = left - threads * rows * row;
    if (holders < largest) continue;
    return {
      threads,
      rows,
      index: indexBytes(table.products.length) + holders,
      rounds: roundsOf(baskets, holders / ENTRY),
    };
  }
  const least = (fixedBytes(table, { ...work, threads: 1 }) + Math.ceil((largest * 4) / 3) + row) / SHARE;
  const products = table.products.length.toLocaleString("en");
  throw new InputError(
    `--memory: found ${sizeText(memory)}, expected at least ${sizeText(least)} to count ${products} products`,
  );
}

/** What counting takes whatever the rounds: the index's fixed columns, each thread's desk, and what threads must share. */
function fixedBytes({ products, offsets, items }: BasketTable, { threads, weights }: CountWork): number {
  const weighed = weights === undefined ? 0 : 1;
  // Counts and neighbours met, and the sums of weights, which are twice as wide.
  const desk = products.length * ENTRY * (2 + 2 * weighed);
  const copies = threads > 1 ? ENTRY * (items.length + offsets.length * (1 + weighed)) : 0;
  return indexBytes(products.length) + ENTRY * products.length + threads * desk + copies;
}

/** The columns of an index that are as long as there are products; one more is needed while it is made. */
function indexBytes(products: number): number {
  return ENTRY * (2 * products + 1);
}

/** Cuts the products into runs of which none is held by baskets more often than so many times. */
function roundsOf(baskets: Uint32Array, most: number): (readonly [from: number, to: number])[] {
  const rounds: (readonly [from: number, to: number])[] = [];
  for (let from = 0; from < baskets.length; ) {
    let held = baskets[from]!;
    let to = from + 1;
    while (to < baskets.length && held + baskets[to]! <= most) held += baskets[to++]!;
    rounds.push([from, to]);
    from = to;
  }
  return rounds;
}
