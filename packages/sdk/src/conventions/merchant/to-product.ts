import type { Product } from "@basketwise/core";
import type { OneCurrency } from "../shared/money.ts";
import { ATTRIBUTES, type Attribute } from "./attributes.ts";
import { readFeatures } from "./features.ts";
import { type FeedRecord, plainName } from "./record.ts";

/** A product, or what can't be read of it. */
export type ProductRead =
  | { readonly product: Product }
  | { readonly field: string; readonly expected: string; readonly found: string };

const FIELDS = Object.entries(ATTRIBUTES) as readonly (readonly [keyof Product, Attribute])[];
const NEEDED = ["id", "title", "price"] as const satisfies readonly (keyof Product)[];

/** Makes a product of what a feed has, with the sale price where the sale is on at this moment (milliseconds). */
export function toProduct(record: FeedRecord, feed: OneCurrency, at: number): ProductRead {
  const draft: Record<string, unknown> = {};
  for (const [field, { names, read }] of FIELDS) {
    const given = firstOf(record, names);
    if (!given) continue;
    const found = read(given.values, feed);
    if ("expected" in found) return { field: given.name, ...found };
    if (found.value !== undefined) draft[field] = found.value;
  }
  const missing = NEEDED.find((field) => draft[field] === undefined);
  if (missing) return { field: missing, expected: "a value", found: "" };
  if (!isSaleOn(record, at)) delete draft.salePrice;
  const features = readFeatures(record);
  return { product: { ...draft, ...(features && { features }) } as unknown as Product };
}

function firstOf(
  { values }: FeedRecord,
  names: readonly string[],
): { readonly name: string; readonly values: readonly string[] } | undefined {
  for (const name of names) {
    const texts = (values.get(plainName(name)) ?? []).filter(
      (value): value is string => typeof value === "string" && value !== "",
    );
    if (texts.length > 0) return { name, values: texts };
  }
  return undefined;
}

/** Google writes from when to when with a slash between two moments. */
function isSaleOn({ values }: FeedRecord, at: number): boolean {
  const [span] = values.get(plainName("sale_price_effective_date")) ?? [];
  if (typeof span !== "string" || !span.includes("/")) return true;
  const [from = Number.NaN, until = Number.NaN] = span
    .split("/")
    .map((moment) => Date.parse(moment.trim().replace(/([-+]\d\d)(\d\d)$/, "$1:$2")));
  return !(at < from) && !(at >= until);
}
