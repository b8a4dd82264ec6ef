import type { CustomersRead } from "../customers/read-customers.ts";
import { badRowLines } from "./bad-row-lines.ts";

/** What reading a customer table found, in lines for a human. */
export function describeCustomers({
  customers,
  matched,
  rows,
  badRows,
  firstBadRows,
}: CustomersRead): string {
  const bad = badRows === 0 ? "" : `, ${badRows} bad`;
  return [
    `customer table: ${rows} rows${bad}; ${matched} of its ${customers.length} customers have ordered`,
    ...badRowLines({ count: badRows, first: firstBadRows }),
    "",
  ].join("\n");
}
