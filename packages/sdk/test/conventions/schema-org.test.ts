import { readProductMarkup, toJsonLd } from "@basketwise/sdk/schema-org";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CASE, SET, THANKS } from "./support/offers.ts";

const read = (...markup: unknown[]) => readProductMarkup(markup.map((one) => JSON.stringify(one)));

const ANVIL = {
  "@context": "https://schema.org/",
  "@type": "Product",
  name: "Executive Anvil",
  image: ["https://example.com/1x1.jpg", "https://example.com/4x3.jpg"],
  sku: "0446310786",
  category: "Tools > Anvils",
  color: "black",
  additionalProperty: [{ "@type": "PropertyValue", name: "Weight", value: 50 }],
  brand: { "@type": "Brand", name: "ACME" },
  aggregateRating: { "@type": "AggregateRating", ratingValue: "88", bestRating: "100", ratingCount: "20" },
  offers: {
    "@type": "Offer",
    url: "https://example.com/anvil",
    priceCurrency: "USD",
    price: "1,119.99",
    availability: "https://schema.org/InStock",
  },
};

describe("markup becomes products", () => {
  test("with all that a product knows here", () => {
    expect(read(ANVIL)).toEqual({
      currency: "USD",
      problems: [],
      products: [
        {
          id: "0446310786",
          title: "Executive Anvil",
          price: 1119.99,
          category: "Tools/Anvils",
          brand: "ACME",
          imageLink: "https://example.com/1x1.jpg",
          link: "https://example.com/anvil",
          availability: "in_stock",
          features: { color: "black", Weight: 50 },
          rating: { value: 4.4, count: 20 },
        },
      ],
    });
  });

  test("in a graph, in a list, and as what a page is about", () => {
    const offers = { price: 1, priceCurrency: "EUR" };
    const product = (sku: string) => ({ "@type": ["Product", "Thing"], sku, name: sku, offers });
    const found = read(
      { "@graph": [{ "@type": "WebPage", mainEntity: product("a") }, product("b")] },
      { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: product("c") }, product("d")] },
      [product("e"), { "@type": "http://schema.org/Product", productID: 6, name: "f", offers }],
    );
    expect(found.products.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e", "6"]);
  });

  test("versions of a group, which says for them what they don't", () => {
    const version = (sku: string, size: string) => ({ "@type": "Product", sku, size, offers: { price: 9 } });
    const group = {
      "@type": "ProductGroup",
      productGroupID: "coat",
      name: "Coat",
      brand: "Acme",
      hasVariant: [version("coat-s", "S"), { ...version("coat-m", "M"), name: "Coat, medium" }],
    };
    expect(read(group).products).toEqual([
      { id: "coat-s", title: "Coat", brand: "Acme", price: 9, group: "coat", features: { size: "S" } },
      {
        id: "coat-m",
        title: "Coat, medium",
        brand: "Acme",
        price: 9,
        group: "coat",
        features: { size: "M" },
      },
    ]);
  });

  test("a price before a sale, the lowest of several offers, and that of an aggregate", () => {
    const prices = (offers: unknown) => {
      const [product] = read({ ...ANVIL, offers }).products;
      return product && [product.price, product.salePrice];
    };
    const sale = {
      price: 10,
      priceSpecification: {
        priceType: "https://schema.org/StrikethroughPrice",
        price: 15,
        priceCurrency: "EUR",
      },
    };
    expect(prices(sale)).toEqual([15, 10]);
    expect(prices([{ price: 12 }, { price: 11 }])).toEqual([11, undefined]);
    expect(prices({ "@type": "AggregateOffer", lowPrice: "7.50", highPrice: 9 })).toEqual([7.5, undefined]);
    expect(prices({ priceSpecification: [{ price: 8 }] })).toEqual([8, undefined]);
  });

  test("products that it stands beside, by id or by where they stand in the graph", () => {
    const found = read({
      "@graph": [
        { ...ANVIL, "@id": "#anvil" },
        {
          ...ANVIL,
          sku: "hammer",
          isAccessoryOrSparePartFor: { "@id": "#anvil" },
          isSimilarTo: [
            { "@type": "Product", sku: "mallet" },
            { "@type": "Product", name: "no id" },
          ],
        },
      ],
    });
    expect(found.products[1]).toMatchObject({
      isAccessoryOrSparePartFor: ["0446310786"],
      isSimilarTo: ["mallet"],
    });
    expect(found.products).toHaveLength(2);
  });

  test("what can't be read is told", () => {
    const { sku: _, ...nameless } = ANVIL;
    const mixed = { ...ANVIL, sku: "b", offers: { price: 5, priceCurrency: "EUR" } };
    const { problems, products } = readProductMarkup([
      "{not json",
      ...[ANVIL, nameless, mixed, { ...ANVIL, sku: "c", offers: undefined }].map((one) =>
        JSON.stringify(one),
      ),
    ]);
    expect(products).toHaveLength(1);
    expect(problems).toEqual([
      { item: 0, field: "", expected: "JSON", found: "{not json" },
      { item: 2, field: "sku", expected: "a value", found: "" },
      { item: 3, field: "price", expected: "an amount in USD", found: "5 EUR" },
      { item: 4, field: "price", expected: "a value", found: "" },
    ]);
  });
});

describe("offers become markup", () => {
  test("a list of products at the price that anyone pays", () => {
    const list = JSON.parse(toJsonLd([CASE, SET, THANKS]));
    expect(list["@type"]).toBe("ItemList");
    const items = list.itemListElement as {
      position: number;
      item: { sku: string; offers: { price: number } };
    }[];
    expect(items.map(({ position, item }) => [position, item.sku, item.offers.price])).toEqual([
      [1, "case", 19],
      [2, "phone", 300],
      [3, "film", 10],
    ]);
    expect(JSON.stringify(list)).not.toMatch(/288|320|SECRET/);
  });

  test("an earlier price only where the offer has one, and anyone gets it", () => {
    const sale = { ...CASE, price: { amount: 19, currency: "EUR", was: 25, saving: 6 } };
    expect(readProductMarkup([toJsonLd([sale])]).products[0]).toMatchObject({ price: 25, salePrice: 19 });
    const second = { ...CASE, price: { amount: 9.5, currency: "EUR", was: 19, saving: 9.5 } };
    expect(toJsonLd([second, CASE])).not.toContain("Strikethrough");
    expect(readProductMarkup([toJsonLd([second])]).products[0]).toEqual({
      id: "case",
      title: "Case",
      price: 19,
      link: "/case",
      imageLink: "/case.jpg",
    });
  });

  test("beside the page's product, by how they stand to it", () => {
    const similar = {
      ...CASE,
      products: SET.products.slice(0, 1),
      reasons: [{ code: "similar_to", text: "", evidence: {} }],
    };
    const { "@graph": graph } = JSON.parse(toJsonLd([CASE, similar, SET], { productId: "anvil" }));
    expect(graph[0]).toMatchObject({
      sku: "anvil",
      isSimilarTo: [{ sku: "phone" }],
      isRelatedTo: [{ sku: "phone" }, { sku: "film" }],
    });
    expect(graph[1]).toMatchObject({ sku: "case", isAccessoryOrSparePartFor: { "@id": graph[0]["@id"] } });
    const [accessory] = readProductMarkup([toJsonLd([CASE], { productId: "anvil" })]).products;
    expect(accessory?.isAccessoryOrSparePartFor).toEqual(["anvil"]);
  });

  test("nothing in a title ends the script that it stands in", () => {
    const products = [{ ...CASE.products[0]!, title: "</script><script>alert(1)</script><!--" }];
    const text = toJsonLd([{ ...CASE, products }]);
    expect(text).not.toContain("<");
    expect(readProductMarkup([text]).products[0]?.title).toBe(products[0]?.title);
  });
});

const word = fc.stringMatching(/^[a-zA-Z<>&"é][a-zA-Z0-9 <>&"é/-]{0,12}[a-zA-Z<>&"é]$/);
const offered = fc.record(
  {
    productId: word,
    title: word,
    price: fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100),
    quantity: fc.integer({ min: 1, max: 5 }),
    link: fc.webUrl(),
    imageLink: fc.webUrl(),
  },
  { requiredKeys: ["productId", "title", "price", "quantity"] },
);

test("what is written is read as it was", () => {
  const products = fc.uniqueArray(offered, { selector: ({ productId }) => productId, maxLength: 4 });
  fc.assert(
    fc.property(products, (some) => {
      const offers = some.map((one, i) => ({ ...CASE, id: `r1.${i + 1}`, products: [one] }));
      const back = readProductMarkup([toJsonLd(offers)]);
      expect(back.problems).toEqual([]);
      expect(back.products).toEqual(
        some.map(({ productId: id, quantity: _, ...product }) => ({ id, ...product })),
      );
    }),
    { seed: 20261107, numRuns: 300 },
  );
});

test("whatever a page's markup holds, reading it never throws", () => {
  const node: fc.Arbitrary<unknown> = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom(
        "@type",
        "@graph",
        "@id",
        "sku",
        "name",
        "offers",
        "price",
        "image",
        "hasVariant",
        "isSimilarTo",
      ),
      fc.oneof(fc.constantFrom("Product", "ProductGroup", "5", "#a"), fc.jsonValue()),
    ),
  );
  const product = node.map((more) => ({
    "@type": "Product",
    sku: "a",
    name: "A",
    offers: { price: more },
    ...(more as object),
  }));
  fc.assert(
    fc.property(fc.array(fc.oneof(node, product)), (nodes) => {
      const { products } = read(...nodes, { "@graph": nodes });
      expect(products.every(({ id, title, price }) => id !== "" && title !== "" && price >= 0)).toBe(true);
    }),
    { seed: 20261108, numRuns: 500 },
  );
});

test("markup as deep as it gets is no products", () => {
  const deep = `${'{"@graph":['.repeat(20_000)}${"]}".repeat(20_000)}`;
  expect(readProductMarkup([deep]).products).toEqual([]);
});
