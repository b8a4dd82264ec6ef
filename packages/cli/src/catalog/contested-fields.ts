import { plainName } from "../orders/aliases.ts";
import { PRODUCT_FIELDS } from "./product-fields.ts";

/**
 * The fields that several names of a file mean, each with these in the order in which they are looked at: a product's
 * value is that of the first that has one.
 */
export function contestedFields(names: Iterable<string>): string[] {
  const written = new Map([...names].map((name) => [plainName(name), name]));
  return Object.entries(PRODUCT_FIELDS).flatMap(([field, { names: known }]) => {
    const found = [...new Set(known.map(plainName))].flatMap((name) => written.get(name) ?? []);
    return found.length > 1 ? [`${field} from ${found.join(", else ")}`] : [];
  });
}
