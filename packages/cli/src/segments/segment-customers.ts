import { type CustomerRecord, decimalsOf, type OrderTable } from "@basketwise/core";
import type { Shop } from "../read-shop.ts";
import { customerRow } from "./customer-row.ts";
import { everyCustomer } from "./every-customer.ts";
import type { Outputs } from "./outputs.ts";
import { type SegmentRow, segmentRows } from "./segment-rows.ts";
import { strangersOf } from "./strangers.ts";
import { segmentTally } from "./tally.ts";
import { segmentTerms, type TermsOptions } from "./terms.ts";

/** What {@link segmentCustomers} works with. */
export interface SegmentCustomersOptions extends TermsOptions {
  readonly shop: Pick<Shop, "orders" | "catalog">;
  /** All that was sold, with what came back. */
  readonly history: OrderTable;
  readonly records: readonly CustomerRecord[];
  readonly outputs: Outputs;
}

/** Looks at every customer once, hands each on to the outputs, and gives the segments with their counts. */
export async function segmentCustomers(options: SegmentCustomersOptions): Promise<SegmentRow[]> {
  const { shop, history, records, outputs, currency } = options;
  const terms = segmentTerms(shop, history, records, options);
  const tally = segmentTally();
  for (const customer of everyCustomer(history, records)) {
    const { row, found } = customerRow(customer, terms);
    tally.add(row);
    outputs.add(customer, row, found);
  }
  const decimals = decimalsOf(currency);
  const rows = segmentRows(tally.result(), strangersOf(history, decimals), decimals);
  await outputs.finish(rows);
  return rows;
}
