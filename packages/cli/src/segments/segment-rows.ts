import { toMajor } from "@basketwise/core";
import type { Strangers } from "./strangers.ts";
import type { Counted, SegmentCounts } from "./tally.ts";

/** A segment as a row of a table. Money is in major units, shares are 0 to 1; what can't be told of it is absent. */
export interface SegmentRow {
  /** The code of the group; `all` for everybody, and for orders that are in no segment. */
  readonly group: string;
  readonly segment: string;
  readonly customers?: number;
  /** Of the known customers. */
  readonly customerShare?: number;
  /** Orders of which something was kept. */
  readonly orders: number;
  /** What was kept at the prices paid. */
  readonly revenue: number;
  /** Of the shop's revenue, that of nobody known included. */
  readonly revenueShare?: number;
  readonly meanOrderValue?: number;
  /** Pieces that came back, of those bought. */
  readonly returnRate?: number;
}

/** One row for everybody, one for the orders of nobody known, and one a segment. */
export function segmentRows(
  { all, groups }: Counted,
  { nobody, undated }: Strangers,
  decimals: number,
): SegmentRow[] {
  const whole = { customers: all.customers, revenue: all.revenue + nobody.revenue + undated.revenue };
  const row = (group: string, segment: string, counts: Counts): SegmentRow => ({
    group,
    segment,
    ...numbersOf(counts, whole, decimals),
  });
  return [
    row("all", "known customers", all),
    row("all", "nobody known", nobody),
    ...(undated.orders > 0 ? [row("all", "known, on no known day", undated)] : []),
    ...groups.flatMap(({ code, segments }) => segments.map((segment) => row(code, segment.name, segment))),
  ];
}

type Counts = Omit<SegmentCounts, "customers"> & Partial<Pick<SegmentCounts, "customers">>;

function numbersOf(
  { customers, orders, revenue, units, returnedUnits }: Counts,
  whole: { readonly customers: number; readonly revenue: number },
  decimals: number,
): Omit<SegmentRow, "group" | "segment"> {
  return {
    ...(customers !== undefined && { customers }),
    ...(customers !== undefined &&
      whole.customers > 0 && { customerShare: ratio(customers, whole.customers) }),
    orders,
    revenue: toMajor(revenue, decimals),
    ...(whole.revenue > 0 && { revenueShare: ratio(revenue, whole.revenue) }),
    ...(orders > 0 && { meanOrderValue: Number((revenue / orders / 10 ** decimals).toFixed(decimals)) }),
    ...(units > 0 && { returnRate: ratio(returnedUnits, units) }),
  };
}

const DIGITS = 6;

function ratio(part: number, of: number): number {
  return Number((part / of).toPrecision(DIGITS));
}
