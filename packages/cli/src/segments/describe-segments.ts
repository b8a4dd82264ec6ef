import { decimalsOf } from "@basketwise/core";
import { columns } from "../text/columns.ts";
import { percent } from "../text/numbers.ts";
import { GROUPS } from "./groups.ts";
import type { SegmentRow } from "./segment-rows.ts";

/** Of segments without an order of their own so many are shown; files and `--json` have all. */
const MOST_SHOWN = 5;

/** The segments as one table for a terminal, group by group. */
export function describeSegments(rows: readonly SegmentRow[], currency: string): string[] {
  const write = writer(currency);
  const groups = GROUPS.map((group) => ({
    group,
    own: rows.filter(({ group: code }) => code === group.code),
  }));
  const cells = [
    ["", "customers", "share", "orders", `revenue ${currency}`, "share", "mean order", "returned"],
    ...rows.filter(({ group }) => group === "all").map((row) => write(row, row.segment)),
    ...groups
      .filter(({ own }) => own.length > 0)
      .flatMap(({ group, own }) => {
        const most = Math.max(MOST_SHOWN, group.names?.length ?? 0);
        const more = own.length > most ? [[`  and ${own.length - most} more`]] : [];
        return [[group.title], ...own.slice(0, most).map((row) => write(row, `  ${row.segment}`)), ...more];
      }),
  ];
  return columns(cells);
}

const BLANK = "–";

function writer(currency: string): (row: SegmentRow, title: string) => string[] {
  const digits = decimalsOf(currency);
  const count = new Intl.NumberFormat("en");
  const money = new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const known = (value: number | undefined, write: (value: number) => string) =>
    value === undefined ? BLANK : write(value);
  const share = (value: number | undefined) => known(value, (one) => percent(one));
  return (row, title) => [
    title,
    known(row.customers, (one) => count.format(one)),
    share(row.customerShare),
    count.format(row.orders),
    money.format(row.revenue),
    share(row.revenueShare),
    known(row.meanOrderValue, (one) => money.format(one)),
    share(row.returnRate),
  ];
}
