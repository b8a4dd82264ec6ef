import type { Product } from "@basketwise/core";
import { readMerchantFeed, writeMerchantFeed } from "@basketwise/sdk/merchant";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const CHANNEL = { title: "Shop", link: "https://shop.example", currency: "GBP" };

const RSS = `<?xml version="1.0"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
<channel>
<title>Store</title>
<link>https://shop.example</link>
<item>
<g:id>TV_1</g:id>
<title>Stick &amp; remote</title>
<link>https://shop.example/tv</link>
<g:image_link>https://shop.example/tv.png</g:image_link>
<g:price>1,299.00 GBP</g:price>
<g:sale_price>999.00 GBP</g:sale_price>
<g:sale_price_effective_date>2026-11-01T00:00+0000/2026-11-30T00:00+0000</g:sale_price_effective_date>
<g:cost_of_goods_sold>700.00 GBP</g:cost_of_goods_sold>
<g:availability>in stock</g:availability>
<g:brand>Acme</g:brand>
<g:product_type>Home &gt; TV/Video &gt; Sticks</g:product_type>
<g:item_group_id>TV</g:item_group_id>
<g:color>black</g:color>
<g:product_highlight>4K</g:product_highlight>
<g:product_highlight>Plugs in, no cable</g:product_highlight>
<g:product_detail><g:section_name>General</g:section_name><g:attribute_name>Watts</g:attribute_name><g:attribute_value>5</g:attribute_value></g:product_detail>
</item>
</channel>
</rss>`;

const NOVEMBER = Date.parse("2026-11-10T00:00:00Z");

describe("a feed becomes products", () => {
  test("RSS, with all that a product knows here", () => {
    expect(readMerchantFeed(RSS, { at: NOVEMBER })).toEqual({
      currency: "GBP",
      problems: [],
      products: [
        {
          id: "TV_1",
          title: "Stick & remote",
          link: "https://shop.example/tv",
          imageLink: "https://shop.example/tv.png",
          price: 1299,
          salePrice: 999,
          cost: 700,
          availability: "in_stock",
          brand: "Acme",
          category: "Home/TV-Video/Sticks",
          group: "TV",
          highlights: ["4K", "Plugs in, no cable"],
          features: { color: "black", Watts: 5 },
        },
      ],
    });
  });

  test("a sale that is over is none", () => {
    const { products } = readMerchantFeed(RSS, { at: Date.parse("2026-12-24T00:00:00Z") });
    expect(products[0]).not.toHaveProperty("salePrice");
  });

  test("Atom, whose link is an attribute", () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
      <entry><g:id>a</g:id><title><![CDATA[Tea & cake]]></title><link href="/a"/><g:price>3 EUR</g:price></entry></feed>`;
    expect(readMerchantFeed(atom).products).toEqual([{ id: "a", title: "Tea & cake", link: "/a", price: 3 }]);
  });

  test("a table with tabs, its quotes and its long lines", () => {
    const table = [
      "id\ttitle\tprice\timage link\tproduct_detail\tis_accessory_or_spare_part_for",
      'a\t"A ""big"" mug\nwith a lid"\t12.90 GBP\t/a.jpg\tGeneral:Volume:0.5,Lid:true\tb,group:c',
      'b\t24" frame\t7 GBP\t\t\t',
    ].join("\r\n");
    expect(readMerchantFeed(`\uFEFF${table}\r\n`).products).toEqual([
      {
        id: "a",
        title: 'A "big" mug\nwith a lid',
        price: 12.9,
        imageLink: "/a.jpg",
        features: { Volume: 0.5, Lid: true },
        isAccessoryOrSparePartFor: ["b", "group:c"],
      },
      { id: "b", title: '24" frame', price: 7 },
    ]);
  });
});

describe("what can't be read is told, and the rest is kept", () => {
  test("which product, in which line, what is wrong with it", () => {
    const table = [
      "id\ttitle\tprice\tavailability",
      "a\tA\tsoon\tin stock",
      "b\tB\t5 EUR\tmaybe",
      "c\tC\t5 EUR\tin stock",
      "d\tD\t5 USD\tin stock",
      "e\t\t5 EUR\tin stock",
      "c\tC again\t6 EUR\tin stock",
    ].join("\n");
    const { products, problems, currency } = readMerchantFeed(table);
    expect(currency).toBe("EUR");
    expect(products.map(({ id }) => id)).toEqual(["c"]);
    expect(problems).toEqual([
      { item: 1, line: 2, field: "price", expected: "an amount such as 12.90 GBP", found: "soon" },
      {
        item: 2,
        line: 3,
        field: "availability",
        expected: "in_stock, out_of_stock, preorder or backorder",
        found: "maybe",
      },
      { item: 4, line: 5, field: "price", expected: "an amount in EUR", found: "5 USD" },
      { item: 5, line: 6, field: "title", expected: "a value", found: "" },
      { item: 6, line: 7, field: "id", expected: "an id that no earlier product has", found: "c" },
    ]);
  });

  test("the line of an XML feed that ends in the middle, with what came before it", () => {
    const { products, problems } = readMerchantFeed(
      `\n${RSS.replace("</channel>", "<item><g:id>x</channel>")}`,
      {
        at: NOVEMBER,
      },
    );
    expect(products).toHaveLength(1);
    expect(problems).toMatchObject([{ item: 0, line: 25, field: "", expected: "well-formed XML" }]);
  });

  test("prices in another currency than the shop's", () => {
    expect(readMerchantFeed(RSS, { currency: "EUR", at: NOVEMBER })).toMatchObject({
      products: [],
      problems: [{ field: "price", expected: "an amount in EUR", found: "1,299.00 GBP" }],
    });
  });
});

describe("products become a feed", () => {
  const product: Product = {
    id: "a",
    title: "Cakestand <3 tiers> & lid",
    price: 12.9,
    salePrice: 10,
    cost: 4.2,
    lowestPrice30Days: 9,
    forSegments: ["vip"],
    category: "home/kitchen",
    availability: "in_stock",
    features: { color: "white", Tiers: 3 },
  };

  test("as Google reads it", () => {
    const xml = writeMerchantFeed([product], { ...CHANNEL, more: () => ({ condition: "new" }) });
    expect(xml).toContain("<g:title>Cakestand &lt;3 tiers&gt; &amp; lid</g:title>");
    expect(xml).toContain("<g:price>12.90 GBP</g:price>");
    expect(xml).toContain("<g:product_type>home &gt; kitchen</g:product_type>");
    expect(xml).toContain("<g:condition>new</g:condition>");
    expect(xml).toContain(
      "<g:attribute_name>Tiers</g:attribute_name><g:attribute_value>3</g:attribute_value>",
    );
  });

  test("with as many decimals as the currency has", () => {
    expect(
      writeMerchantFeed([{ id: "a", title: "A", price: 1200 }], { ...CHANNEL, currency: "JPY" }),
    ).toContain("<g:price>1200 JPY</g:price>");
  });

  test("without what the shop pays, and whatever else is not for the public", () => {
    const xml = writeMerchantFeed([product], CHANNEL);
    expect(xml).not.toMatch(/4\.2|cost|lowest|9\.00|vip/);
  });

  test("a currency or an attribute that is none is refused", () => {
    expect(() => writeMerchantFeed([], { ...CHANNEL, currency: "pounds" })).toThrow(RangeError);
    const more = () => ({ "gtin><g:price": "1" });
    expect(() => writeMerchantFeed([product], { ...CHANNEL, more })).toThrow(/more: expected a name/);
  });
});

const word = fc.stringMatching(/^[a-zA-Z&<>"'é][a-zA-Z0-9 &<>"'é]{0,12}[a-zA-Z&<>"'é]$/);
const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const feature = fc.oneof(word, fc.integer({ min: -99, max: 99 }), fc.boolean());
const product = fc.record(
  {
    id: name,
    title: word,
    price: money,
    salePrice: money,
    brand: word,
    link: fc.webUrl(),
    imageLink: fc.webUrl(),
    category: fc.array(name, { minLength: 1, maxLength: 3 }).map((path) => path.join("/")),
    group: name,
    availability: fc.constantFrom("in_stock" as const, "out_of_stock" as const, "backorder" as const),
    highlights: fc.array(word, { minLength: 1, maxLength: 3 }),
    features: fc.dictionary(fc.oneof(fc.constantFrom("color", "ageGroup"), name), feature, {
      minKeys: 1,
      maxKeys: 3,
    }),
  },
  { requiredKeys: ["id", "title", "price"] },
);

test("what is written is read as it was", () => {
  const products = fc.uniqueArray(product, { selector: ({ id }) => id, maxLength: 5 });
  fc.assert(
    fc.property(products, (catalog) => {
      const back = readMerchantFeed(writeMerchantFeed(catalog, CHANNEL));
      expect(back.problems).toEqual([]);
      expect(back.products).toEqual(catalog);
    }),
    { seed: 20261105, numRuns: 300 },
  );
});

test("whatever a feed holds, reading it never throws", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string().map((inside) => `<rss><item>${inside}</item></rss>`),
    fc.array(fc.string(), { maxLength: 6 }).map((cells) => `id\ttitle\tprice\n"${cells.join("\t")}`),
  );
  fc.assert(
    fc.property(text, (feed) => {
      const { products, problems } = readMerchantFeed(feed);
      expect(products.every(({ id, title, price }) => id !== "" && title !== "" && price >= 0)).toBe(true);
      expect(Array.isArray(problems)).toBe(true);
    }),
    { seed: 20261106, numRuns: 500 },
  );
});
