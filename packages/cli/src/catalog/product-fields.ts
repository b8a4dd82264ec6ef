import type { Product } from "@basketwise/core";
import type { Reader } from "./value-readers.ts";
import * as read from "./value-readers.ts";

/** Where a field of a product is found, and how its values are read. */
export interface ProductField {
  /** Names of columns or elements, the best first; compared by letters and digits alone. */
  readonly names: readonly string[];
  readonly read: Reader;
}

/** Every field of a product but its features: contract names, Google's, schema.org's, and common ones. */
export const PRODUCT_FIELDS = {
  id: {
    names: ["id", "product_id", "sku", "item_id", "offer_id", "artikelnummer", "article_id"],
    read: read.text,
  },
  title: { names: ["title", "name", "product_name", "item_name", "bezeichnung"], read: read.text },
  price: { names: ["price", "unit_price", "preis"], read: read.money },
  salePrice: { names: ["sale_price"], read: read.money },
  lowestPrice30Days: { names: ["lowest_price_30_days"], read: read.money },
  cost: { names: ["cost", "cost_of_goods_sold", "unit_cost"], read: read.money },
  category: { names: ["product_type", "category", "google_product_category"], read: read.category },
  brand: { names: ["brand", "manufacturer", "vendor"], read: read.text },
  imageLink: { names: ["image_link", "image"], read: read.text },
  link: { names: ["link", "url"], read: read.text },
  group: { names: ["item_group_id", "group", "group_id"], read: read.text },
  tier: { names: ["tier"], read: read.number },
  highlights: { names: ["product_highlight", "highlights"], read: read.sentences },
  availability: { names: ["availability"], read: read.availability },
  launchedAt: { names: ["availability_date", "launched_at"], read: read.time },
  kind: { names: ["kind"], read: read.text },
  goals: { names: ["goals"], read: read.texts },
  isAccessoryOrSparePartFor: { names: ["is_accessory_or_spare_part_for"], read: read.texts },
  isConsumableFor: { names: ["is_consumable_for"], read: read.texts },
  isSimilarTo: { names: ["is_similar_to"], read: read.texts },
  isRelatedTo: { names: ["is_related_to"], read: read.texts },
  optionsOf: { names: ["options_of"], read: read.texts },
  requires: { names: ["requires"], read: read.texts },
  conflictsWith: { names: ["conflicts_with"], read: read.texts },
  series: { names: ["series"], read: read.json },
  partner: { names: ["partner"], read: read.text },
  impulse: { names: ["impulse"], read: read.flag },
  replenishEvery: { names: ["replenish_every"], read: read.number },
  forSegments: { names: ["for_segments"], read: read.texts },
  stories: { names: ["stories"], read: read.jsonList },
  guides: { names: ["guides", "subject_of"], read: read.jsonList },
  rating: { names: ["rating"], read: read.json },
  plan: { names: ["plan"], read: read.json },
} as const satisfies Readonly<Record<Exclude<keyof Product, "features">, ProductField>>;

/** Google's attributes that tell versions apart, and the features they are. */
export const FEATURE_ATTRIBUTES: Readonly<Record<string, string>> = {
  color: "color",
  colour: "color",
  size: "size",
  pattern: "pattern",
  material: "material",
  gender: "gender",
  agegroup: "ageGroup",
};
