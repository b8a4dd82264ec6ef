import { InputError } from "../input-error.ts";
import { listed, mapped, placesByName, placesOf } from "../orders/find-columns.ts";
import { CUSTOMER_ALIASES, CUSTOMER_FIELDS, type CustomerField, type CustomerFieldMap } from "./fields.ts";

/**
 * Which columns of a customer table hold which field, by their place. Of several that can name a customer any may, of
 * several with segments all count. Throws InputError where there is no customer, or nothing said of them.
 */
export function findCustomerColumns(
  file: string,
  columns: readonly string[],
  map: CustomerFieldMap = {},
): Readonly<Partial<Record<CustomerField, readonly number[]>>> {
  const places = placesByName(columns);
  const fields: Partial<Record<CustomerField, readonly number[]>> = {};
  for (const field of CUSTOMER_FIELDS) {
    const found =
      mapped(file, field, map[field], columns, "--map-customers") ??
      placesOf(CUSTOMER_ALIASES[field], places);
    if (found.length > 0) fields[field] = found;
  }
  if (!fields.customer) throw missing(file, "customer", columns);
  if (!fields.segments && !fields.contacts) throw missing(file, "segments", columns);
  return fields;
}

function missing(file: string, field: "customer" | "segments", columns: readonly string[]): InputError {
  const looked = CUSTOMER_ALIASES[field].slice(0, 6).join(", ");
  const what = field === "segments" ? "segments, nor one for contacts" : field;
  return new InputError(
    `${file}: no column for ${what}; ${listed(columns)}; looked for ${looked} and other known names; name it with --map-customers ${field}=COLUMN`,
    { file, column: field },
  );
}
