import {
  type AudienceCode,
  type CustomerSegments,
  DAY,
  kept,
  type LifecycleStage,
  type Money,
  type Order,
  type ProfitName,
  type Rfm,
  segmentsOf,
  toMinor,
} from "@basketwise/core";
import type { KnownCustomer } from "./every-customer.ts";
import type { SegmentTerms } from "./terms.ts";

/** A customer as a row of the table: what they are, and the numbers that made them so. */
export interface CustomerRow {
  readonly id: string;
  readonly stage: LifecycleStage | undefined;
  /** Whole days since the last order of which something was kept. */
  readonly recencyDays: number | undefined;
  /** Orders of which something was kept. */
  readonly orders: number;
  /** What was kept at the prices paid. */
  readonly revenue: Money;
  readonly rfm: Rfm | undefined;
  readonly audiences: readonly AudienceCode[];
  /** The merchant's own segments. */
  readonly segments: readonly string[];
  /** Those of the first order. */
  readonly country: string | undefined;
  readonly source: string | undefined;
  /** Orders with a coupon. */
  readonly coupons: number;
  /** Pieces bought, and of these how many came back. */
  readonly units: number;
  readonly returnedUnits: number;
  readonly supportContacts: number | undefined;
  /** What they brought after returns and service; where costs are known. */
  readonly margin: Money | undefined;
  readonly profitability: ProfitName | undefined;
}

/** A customer's row, with all that they count as. */
export function customerRow(
  customer: KnownCustomer,
  terms: SegmentTerms,
): { readonly row: CustomerRow; readonly found: CustomerSegments } {
  const { id, orders, record } = customer;
  const segments = ownSegments(customer);
  const supportContacts = record?.supportContacts;
  const found = segmentsOf(
    { id, orders, segments, ...(supportContacts !== undefined && { supportContacts }) },
    terms.context,
  );
  const [first] = orders;
  const last = orders.findLast(keptSome);
  const row = {
    id,
    stage: found.stage,
    recencyDays: last && Math.floor((terms.context.at - Date.parse(last.at)) / DAY),
    orders: orders.filter(keptSome).length,
    revenue: revenueOf(orders, terms.context.decimals),
    rfm: found.rfm,
    audiences: found.audiences.map(({ code }) => code),
    segments,
    country: first?.country,
    source: first?.source,
    coupons: orders.filter(({ coupon }) => coupon).length,
    ...unitsOf(orders),
    supportContacts,
    ...terms.profit(customer),
  };
  return { row, found };
}

/** The merchant's own segments: those of the customer table, then those that orders carry, the latest first. */
function ownSegments({ record, orders }: KnownCustomer): string[] {
  const carried = orders.toReversed().flatMap(({ segments = [] }) => segments);
  return [...new Set([...(record?.segments ?? []), ...carried])];
}

function keptSome({ lines }: Order): boolean {
  return lines.some((line) => kept(line) > 0);
}

function revenueOf(orders: readonly Order[], decimals: number): Money {
  let revenue = 0;
  for (const { lines } of orders) {
    for (const line of lines) revenue += toMinor(line.price * kept(line), decimals);
  }
  return revenue as Money;
}

function unitsOf(orders: readonly Order[]): Pick<CustomerRow, "units" | "returnedUnits"> {
  let [units, returnedUnits] = [0, 0];
  for (const { lines } of orders) {
    for (const { quantity, returned = 0 } of lines) {
      units += quantity;
      returnedUnits += returned;
    }
  }
  return { units, returnedUnits };
}
