import { DAY } from "../model/time.ts";
import type { CompactGraph } from "./compact-graph.ts";
import { type CountTiesOptions, requireKeep } from "./count-ties.ts";
import { type Histories, historiesOf } from "./histories.ts";
import type { OrderTable } from "./order-table.ts";
import { type Strongest, strongest } from "./strongest.ts";
import { transpose } from "./transpose.ts";

/** Days in which a later order counts as following an earlier one. */
export const WITHIN_DAYS = 90;

/**
 * Counts what the same customers bought later, in another order, and keeps for each product its strongest followers.
 * Customers are counted where `countTies` counts baskets. `codes` gives the node of each of the table's products, -1 for
 * none. Less than one neighbour to keep is a `RangeError`.
 */
export function countLater(
  table: OrderTable,
  codes: Int32Array,
  nodes: number,
  { measure, keep = 50 }: CountTiesOptions,
): CompactGraph {
  requireKeep(keep);
  const histories = historiesOf(table);
  const holders = holdersOf(table, codes, nodes);
  const buyers = countBuyers(table, histories, holders);
  const counts = new Uint32Array(nodes);
  const stamps = new Int32Array(nodes);
  const met: number[] = [];
  const best = strongest(Math.max(1, Math.min(keep, nodes)));
  const rows = growingRows();
  for (let code = 0; code < nodes; code++) {
    meetLater(table, codes, histories, holders, code, { counts, stamps, met });
    const [own = 0, total] = [buyers.perNode[code], buyers.total];
    for (const other of met) {
      const [count = 0, others = 0] = [counts[other], buyers.perNode[other]];
      const share = beyondChance(count, (own * others) / total);
      const weight = Math.fround(share * measure.weigh(count, own, others, total));
      if (weight > 0) best.offer(other, weight);
    }
    rows.add(best, counts, met.length);
    for (const other of met) counts[other] = 0;
    met.length = 0;
    // Stamps of the last product would hide customers from the next.
    stamps.fill(0);
  }
  return { baskets: buyers.perNode, total: buyers.total, ...rows.done() };
}

/** A tie that chance explains wholly keeps this share of its weight, so that a rule can still say why it is withheld. */
const LEAST_SHARE = 0.01;

/**
 * The share of a count that chance does not explain. What customers buy within ninety days is mostly what everybody buys;
 * a tie is worth what it adds to that.
 */
function beyondChance(count: number, expected: number): number {
  return Math.max(LEAST_SHARE, 1 - expected / count);
}

interface Rows {
  readonly offsets: Uint32Array;
  readonly entries: Uint32Array;
}

/** By node: the orders that hold it. */
function holdersOf(table: OrderTable, codes: Int32Array, nodes: number): Rows {
  const entries = table.lineProduct.map((product) => {
    const code = codes[product] ?? -1;
    return code < 0 ? nodes : code;
  });
  return transpose({ offsets: table.starts, entries }, nodes + 1);
}

function countBuyers({ orders }: OrderTable, { places }: Histories, holders: Rows) {
  const nodes = holders.offsets.length - 2;
  const perNode = new Uint32Array(nodes);
  for (let code = 0; code < nodes; code++) {
    const customers = new Set<number>();
    for (const order of holders.entries.subarray(holders.offsets[code], holders.offsets[code + 1])) {
      if ((places[order] ?? -1) >= 0) customers.add(orders.customer[order] ?? -1);
    }
    perNode[code] = customers.size;
  }
  const known = new Set<number>();
  orders.customer.forEach((customer, order) => {
    if ((places[order] ?? -1) >= 0) known.add(customer);
  });
  return { perNode, total: known.size };
}

interface Desk {
  readonly counts: Uint32Array;
  /** By node: the last customer, from 1, that was counted for it, so that each counts once. */
  readonly stamps: Int32Array;
  readonly met: number[];
}

/** Counts, for one product, the customers who bought each other product in a later order. */
function meetLater(
  table: OrderTable,
  codes: Int32Array,
  { offsets, orders: sequence, places }: Histories,
  holders: Rows,
  code: number,
  { counts, stamps, met }: Desk,
): void {
  const { orders, starts, lineProduct } = table;
  // By customer, because a stamp tells only the last one counted.
  const own = Array.from(holders.entries.subarray(holders.offsets[code], holders.offsets[code + 1]))
    .map((order) => places[order] ?? -1)
    .filter((place) => place >= 0)
    .sort((a, b) => a - b);
  for (const place of own) {
    const order = sequence[place] ?? 0;
    const customer = orders.customer[order] ?? 0;
    const from = orders.at[order] ?? 0;
    const until = from + WITHIN_DAYS * DAY;
    for (let next = place + 1; next < (offsets[customer + 1] ?? 0); next++) {
      const later = sequence[next] ?? 0;
      const at = orders.at[later] ?? 0;
      if (at > until) break;
      if (at <= from) continue;
      for (let line = starts[later] ?? 0; line < (starts[later + 1] ?? 0); line++) {
        const other = codes[lineProduct[line] ?? 0] ?? -1;
        if (other < 0 || other === code || stamps[other] === customer + 1) continue;
        stamps[other] = customer + 1;
        if (counts[other] === 0) met.push(other);
        counts[other] = (counts[other] ?? 0) + 1;
      }
    }
  }
}

/** Rows of ties that are written one after another. */
function growingRows() {
  const offsets = [0];
  const targets: number[] = [];
  const together: number[] = [];
  const weights: number[] = [];
  return {
    add(best: Strongest, counts: Uint32Array, most: number) {
      const codes = new Uint32Array(most);
      const own = new Float32Array(most);
      const size = best.drain(codes, own, 0);
      for (let i = 0; i < size; i++) {
        const code = codes[i] ?? 0;
        targets.push(code);
        together.push(counts[code] ?? 0);
        weights.push(own[i] ?? 0);
      }
      offsets.push(targets.length);
    },
    done: () => ({
      offsets: Uint32Array.from(offsets),
      targets: Uint32Array.from(targets),
      together: Uint32Array.from(together),
      weights: Float32Array.from(weights),
    }),
  };
}
