import { type Money, toMajor } from "@basketwise/core";
import type { TableColumn } from "../io/tables/shape.ts";
import type { CustomerRow } from "./customer-row.ts";
import type { SegmentRow } from "./segment-rows.ts";

/** The columns of the table of customers; money is in major units. It can be read again as `--customers`. */
export function customerColumns(decimals: number): readonly TableColumn<CustomerRow>[] {
  const major = (money: Money | undefined) => (money === undefined ? undefined : toMajor(money, decimals));
  return [
    { name: "customer", kind: "text", of: ({ id }) => id },
    { name: "stage", kind: "text", of: ({ stage }) => stage },
    { name: "recencyDays", kind: "count", of: ({ recencyDays }) => recencyDays },
    { name: "orders", kind: "count", of: ({ orders }) => orders },
    { name: "revenue", kind: "number", of: ({ revenue }) => major(revenue) },
    { name: "r", kind: "count", of: ({ rfm }) => rfm?.recency },
    { name: "f", kind: "count", of: ({ rfm }) => rfm?.frequency },
    { name: "m", kind: "count", of: ({ rfm }) => rfm?.monetary },
    { name: "rfm", kind: "text", of: ({ rfm }) => rfm?.name },
    { name: "audiences", kind: "texts", of: ({ audiences }) => audiences },
    { name: "segments", kind: "texts", of: ({ segments }) => segments },
    { name: "country", kind: "text", of: ({ country }) => country },
    { name: "source", kind: "text", of: ({ source }) => source },
    { name: "coupons", kind: "count", of: ({ coupons }) => coupons },
    { name: "units", kind: "number", of: ({ units }) => units },
    { name: "returnedUnits", kind: "number", of: ({ returnedUnits }) => returnedUnits },
    { name: "supportContacts", kind: "count", of: ({ supportContacts }) => supportContacts },
    { name: "margin", kind: "number", of: ({ margin }) => major(margin) },
    { name: "profitability", kind: "text", of: ({ profitability }) => profitability },
  ];
}

/** The columns of the table of segments. */
export const SEGMENT_COLUMNS: readonly TableColumn<SegmentRow>[] = [
  { name: "group", kind: "text", of: ({ group }) => group },
  { name: "segment", kind: "text", of: ({ segment }) => segment },
  { name: "customers", kind: "count", of: ({ customers }) => customers },
  { name: "customerShare", kind: "number", of: ({ customerShare }) => customerShare },
  { name: "orders", kind: "count", of: ({ orders }) => orders },
  { name: "revenue", kind: "number", of: ({ revenue }) => revenue },
  { name: "revenueShare", kind: "number", of: ({ revenueShare }) => revenueShare },
  { name: "meanOrderValue", kind: "number", of: ({ meanOrderValue }) => meanOrderValue },
  { name: "returnRate", kind: "number", of: ({ returnRate }) => returnRate },
];
