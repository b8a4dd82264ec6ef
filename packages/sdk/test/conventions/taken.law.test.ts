import { checkInput, EventSchema, ProductSchema } from "@basketwise/core/schema";
import { fromGa4 } from "@basketwise/sdk/ga4";
import { readMerchantFeed } from "@basketwise/sdk/merchant";
import { readProductMarkup } from "@basketwise/sdk/schema-org";
import { fromSegment } from "@basketwise/sdk/segment";
import fc from "fast-check";
import { expect, test } from "vitest";

/** What pages write where they should not, beside what they should. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    "r1.1",
    "12.90",
    "1e9",
    -1,
    0,
    1e15,
    Number.NaN,
    "EUR",
    "eur",
    "\u0000",
    "\ud800",
    "",
    null,
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ minLength: 300, maxLength: 320 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);

const record = (keys: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: keys.length });

const problemsOf = (schema: typeof EventSchema | typeof ProductSchema, values: readonly object[]) =>
  values.flatMap((value) => {
    const checked = checkInput(schema, value);
    return checked.ok ? [] : [checked.problem];
  });

test("a worker takes every event that is made of a page's", () => {
  const item = record(
    ["item_id", "product_id", "price", "quantity", "promotion_id", "item_list_id", "list_id"],
    junk,
  );
  const params = fc.tuple(
    record(
      ["transaction_id", "order_id", "value", "revenue", "currency", "promotion_id", "promotion_name"],
      junk,
    ),
    fc.array(item, { maxLength: 4 }),
  );
  const ga4 = fc.constantFrom(
    "view_item",
    "add_to_cart",
    "purchase",
    "refund",
    "view_promotion",
    "select_item",
  );
  const segment = fc.constantFrom("Product Viewed", "Product Added", "Order Completed", "Promotion Viewed");
  fc.assert(
    fc.property(ga4, segment, params, junk, (name, event, [whole, list], sent) => {
      const properties = { ...whole, products: list };
      const events = [
        ...fromGa4(name, { ...whole, items: list }),
        ...fromSegment({ event, properties, messageId: sent, timestamp: sent }),
      ];
      const at = "2026-11-02T10:00:00.000Z";
      expect(
        problemsOf(
          EventSchema,
          events.map((one) => ({ eventId: "e", at, ...one })),
        ),
      ).toEqual([]);
    }),
    { seed: 20261109, numRuns: 1000 },
  );
});

const TEXT_FIELDS = ["id", "title", "price", "link", "brand", "color", "product_type", "product_detail"];

test("a build takes every product that is read of a feed", () => {
  const cell = fc.oneof(
    fc.constantFrom("a", "12.90", "9 EUR", "in stock", "a:b:99999999999999999999", "x,y;z"),
    fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replace(/[\t\r\n"]/g, " ")),
    fc.string({ minLength: 5_001, maxLength: 5_010 }).map((text) => text.replace(/[\t\r\n"]/g, "x")),
  );
  const rows = fc.array(fc.array(cell, { minLength: TEXT_FIELDS.length, maxLength: TEXT_FIELDS.length }));
  fc.assert(
    fc.property(rows, (table) => {
      const lines = table.map(([, , , ...more], i) => [`p${i}`, "Title", "12.90", ...more].join("\t"));
      const { products } = readMerchantFeed([TEXT_FIELDS.join("\t"), ...lines].join("\n"));
      expect(problemsOf(ProductSchema, products)).toEqual([]);
    }),
    { seed: 20261110, numRuns: 300 },
  );
});

test("a build takes every product that is read of a page", () => {
  const keys = [
    "sku",
    "name",
    "brand",
    "image",
    "url",
    "category",
    "color",
    "releaseDate",
    "aggregateRating",
  ];
  const more = record([...keys, "additionalProperty", "isSimilarTo", "isRelatedTo", "offers"], junk);
  fc.assert(
    fc.property(fc.array(more, { maxLength: 4 }), (nodes) => {
      const texts = nodes.map((node, i) =>
        JSON.stringify({ "@type": "Product", sku: `p${i}`, name: "Title", offers: { price: 5 }, ...node }),
      );
      expect(problemsOf(ProductSchema, readProductMarkup(texts).products)).toEqual([]);
    }),
    { seed: 20261111, numRuns: 1000 },
  );
});
