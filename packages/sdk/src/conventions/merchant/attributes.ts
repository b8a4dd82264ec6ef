import type { Product } from "@basketwise/core";
import {
  availability,
  category,
  link,
  money,
  name,
  refs,
  sentences,
  text,
  time,
  type ValueReader,
} from "./value-readers.ts";
import * as write from "./value-writers.ts";

/** Where a field of a product stands in a feed, and how it is read and written. */
export interface Attribute {
  /** The attribute's names, the first that is there counts; the first is written. */
  readonly names: readonly string[];
  readonly read: ValueReader;
  /** Absent where the field must not or can't stand in a public feed. */
  readonly write?: write.ValueWriter;
}

/** Fields that a feed can hold. What the shop pays is read where it is given, and never written. */
export const ATTRIBUTES: Readonly<Partial<Record<keyof Product, Attribute>>> = {
  id: { names: ["id"], read: name, write: ({ id }) => [id] },
  title: { names: ["title"], read: text, write: ({ title }) => [title] },
  link: { names: ["link"], read: link, write: ({ link }) => write.one(link) },
  imageLink: { names: ["image_link"], read: link, write: ({ imageLink }) => write.one(imageLink) },
  price: { names: ["price"], read: money, write: ({ price }, pay) => [pay(price)] },
  salePrice: { names: ["sale_price"], read: money, write: ({ salePrice }, pay) => write.one(salePrice, pay) },
  lowestPrice30Days: { names: ["lowest_price_30_days"], read: money },
  cost: { names: ["cost_of_goods_sold"], read: money },
  availability: {
    names: ["availability"],
    read: availability,
    write: (product) => write.one(product.availability),
  },
  launchedAt: { names: ["availability_date"], read: time, write: write.availableFrom },
  brand: { names: ["brand"], read: name, write: ({ brand }) => write.one(brand) },
  category: {
    names: ["product_type", "google_product_category"],
    read: category,
    write: (product) => write.one(product.category, write.path),
  },
  group: { names: ["item_group_id"], read: name, write: ({ group }) => write.one(group) },
  highlights: { names: ["product_highlight"], read: sentences, write: ({ highlights = [] }) => highlights },
  isAccessoryOrSparePartFor: { names: ["is_accessory_or_spare_part_for"], read: refs },
  isConsumableFor: { names: ["is_consumable_for"], read: refs },
  isSimilarTo: { names: ["is_similar_to"], read: refs },
  isRelatedTo: { names: ["is_related_to"], read: refs },
};
