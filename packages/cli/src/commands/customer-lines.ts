import type { CustomersRead } from "../customers/read-customers.ts";
import { describePlace } from "../input-error.ts";

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
    ...firstBadRows.map((place) => `bad row: ${describePlace(place)}`),
    "",
  ].join("\n");
}
