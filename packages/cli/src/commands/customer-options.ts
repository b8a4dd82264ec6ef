import type { OrderTable } from "@basketwise/core";
import { CUSTOMER_FIELDS } from "../customers/fields.ts";
import { type CustomersRead, readCustomers } from "../customers/read-customers.ts";
import { InputError } from "../input-error.ts";
import type { Given, Option, Output } from "./command.ts";
import { effortOptions } from "./effort-options.ts";
import { inputOptions, mapOption, textOption } from "./input-options.ts";

/** The options that say what is known of customers beside their orders. */
export const CUSTOMER_OPTIONS = {
  customers: {
    type: "string",
    value: "FILE",
    help: "customer table (CSV, TSV, Parquet, JSON): customer, segments, support contacts",
  },
  "map-customers": {
    type: "string",
    value: "FIELD=COLUMN,…",
    help: `which of its columns hold ${CUSTOMER_FIELDS.join(", ")}`,
  },
} as const satisfies Record<string, Option>;

/** The customer table that the options name; undefined where they name none. */
export async function readCustomerTable(
  given: Given,
  orders: OrderTable,
  progress: Output["progress"],
): Promise<CustomersRead | undefined> {
  const file = textOption(given.options.customers);
  const map = mapOption("map-customers", given, CUSTOMER_FIELDS);
  if (file === undefined) {
    if (map) throw new InputError("--map-customers: there is no table to map; say --customers FILE");
    return undefined;
  }
  progress(`reading ${file}`);
  const { encoding, maxBadRows } = inputOptions(given);
  const { memory } = effortOptions(given);
  return readCustomers(file, { known: orders.customers, map, encoding, maxBadRows, memory });
}
