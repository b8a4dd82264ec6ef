import { toMinor } from "../model/money.ts";
import { quintileCuts } from "../model/quintiles.ts";
import type { RfmCuts } from "../model/rfm.ts";
import { DAY } from "../model/time.ts";
import { latestOrder, type OrderTable } from "./order-table.ts";

/** Of fewer customers fifths say nothing. */
const LEAST_CUSTOMERS = 5;

/**
 * The RFM quintiles of a table's known customers, by their dated orders of which anything was kept; recency is measured
 * against the latest order. `decimals` are those of the store's currency. Undefined below five customers.
 */
export function rfmCuts(table: OrderTable, decimals: number): RfmCuts | undefined {
  const { last, count, spent } = gather(table, decimals);
  const known = Array.from(count.keys()).filter((customer) => (count[customer] ?? 0) > 0);
  if (known.length < LEAST_CUSTOMERS) return undefined;
  const latest = latestOrder(table) ?? Number.NaN;
  const days = known.map((customer) => Math.floor((latest - (last[customer] ?? Number.NaN)) / DAY));
  const recency = quintileCuts(days);
  const frequency = quintileCuts(known.map((customer) => count[customer] ?? 0));
  const monetary = quintileCuts(known.map((customer) => spent[customer] ?? 0));
  return recency && frequency && monetary && { latest, recency, frequency, monetary };
}

/** By customer: the moment of the last order, how many there were, and what was paid for what was kept, in minor units. */
interface Gathered {
  readonly last: Float64Array;
  readonly count: Uint32Array;
  readonly spent: Float64Array;
}

function gather(table: OrderTable, decimals: number): Gathered {
  const { orders, customers, starts } = table;
  const last = new Float64Array(customers.length);
  const count = new Uint32Array(customers.length);
  const spent = new Float64Array(customers.length);
  for (let order = 0; order < orders.count; order++) {
    const customer = orders.customer[order] ?? -1;
    const at = orders.at[order] ?? Number.NaN;
    const [from = 0, to = 0] = [starts[order], starts[order + 1]];
    if (customer < 0 || Number.isNaN(at) || from === to) continue;
    last[customer] = count[customer] === 0 ? at : Math.max(last[customer] ?? at, at);
    count[customer] = (count[customer] ?? 0) + 1;
    for (let line = from; line < to; line++) {
      const price = table.linePrice[line] ?? Number.NaN;
      if (Number.isNaN(price)) continue;
      spent[customer] = (spent[customer] ?? 0) + toMinor(price * (table.lineQuantity[line] ?? 0), decimals);
    }
  }
  return { last, count, spent };
}
