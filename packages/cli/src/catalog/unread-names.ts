import { plainName } from "../orders/aliases.ts";
import { FEATURE_ATTRIBUTES, PRODUCT_FIELDS } from "./product-fields.ts";

/** What is read beside the fields: tables of features, and how long a sale lasts. */
const OTHERS = ["features", "productdetail", "salepriceeffectivedate"];

const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(PRODUCT_FIELDS).flatMap(({ names }) => names.map(plainName)),
  ...Object.keys(FEATURE_ATTRIBUTES),
  ...OTHERS,
]);

/** Of the names of columns, elements or keys those of which nothing is read, as the file writes them, each once. */
export function unreadNames(names: Iterable<string>): string[] {
  return [...new Set(names)].filter(
    (name) => name.trim() !== "" && !KNOWN.has(plainName(name)) && !/^features\./i.test(name),
  );
}
