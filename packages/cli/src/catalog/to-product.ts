import type { Product } from "@basketwise/core";
import { checkInput, ProductSchema } from "@basketwise/core/schema";
import type { BadPlace } from "../input-error.ts";
import { plainName } from "../orders/aliases.ts";
import type { FeedItem, Read } from "./feed-item.ts";
import { PRODUCT_FIELDS, type ProductField } from "./product-fields.ts";
import { readFeatures } from "./read-features.ts";
import { momentOf, type ReadContext } from "./value-readers.ts";

/** A product, or what is wrong with it. */
export type ProductRead = { readonly product: Product } | { readonly bad: Omit<BadPlace, "file"> };

/** Makes a product of what a feed has. */
export function toProduct(item: FeedItem, context: ReadContext): ProductRead {
  const draft: Record<string, unknown> = {};
  for (const [field, { names, read }] of FIELDS) {
    const found = valuesOf(item, names);
    if (!found) continue;
    const value: Read<unknown> = read(found.values, context, found.name);
    if ("unreadable" in value) return { bad: { row: item.row, column: found.name, ...value.unreadable } };
    if (value.value !== undefined) draft[field] = value.value;
  }
  if (!isSaleOn(item, context.at)) delete draft.salePrice;
  const features = readFeatures(item);
  if (features) draft.features = features;
  const checked = checkInput(ProductSchema, draft);
  return checked.ok ? { product: checked.value } : { bad: badPlace(item.row, checked.problem) };
}

const FIELDS = Object.entries(PRODUCT_FIELDS) as [string, ProductField][];

function valuesOf(
  { values }: FeedItem,
  names: readonly string[],
): { name: string; values: readonly unknown[] } | undefined {
  for (const name of names) {
    const given = values
      .get(plainName(name))
      ?.filter((value) => value !== null && String(value).trim() !== "");
    if (given && given.length > 0) return { name, values: given };
  }
  return undefined;
}

/** Google's `sale_price_effective_date` is two moments with a slash between them. */
function isSaleOn({ values }: FeedItem, at: number): boolean {
  const [span] = values.get("salepriceeffectivedate") ?? [];
  if (typeof span !== "string" || !span.includes("/")) return true;
  const [from, until] = span.split("/").map(momentOf);
  return (from === undefined || at >= from) && (until === undefined || at < until);
}

/** The schema's one line, such as `price: expected a number, found "x"`, as a place. */
function badPlace(row: number, problem: string): Omit<BadPlace, "file"> {
  const [, column, expected = problem] = /^([\w.[\]]+): (?:expected )?(.*)$/s.exec(problem) ?? [];
  return expected === "is missing"
    ? { row, column, found: "", expected: "a value" }
    : { row, column, expected };
}
