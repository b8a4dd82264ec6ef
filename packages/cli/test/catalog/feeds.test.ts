import { expect, test } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.ts";
import { scratch } from "../scratch.ts";

const { file } = scratch();
const OPTIONS = { currency: "GBP", at: Date.UTC(2026, 5, 1) };

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
<channel>
<title>A shop</title>
<link>https://shop.example</link>
<item>
<g:id>TV-1</g:id>
<title>Television &amp; stand</title>
<link>https://shop.example/tv-1</link>
<g:image_link>https://shop.example/tv-1.jpg</g:image_link>
<g:price>499.00 GBP</g:price>
<g:sale_price>449.00 GBP</g:sale_price>
<g:sale_price_effective_date>2026-05-01T00:00+0100/2026-07-01T00:00+0100</g:sale_price_effective_date>
<g:cost_of_goods_sold>300.00 GBP</g:cost_of_goods_sold>
<g:availability>in stock</g:availability>
<g:availability_date>2026-01-31T10:00+0100</g:availability_date>
<g:product_type>Electronics &gt; TV/Video &gt; Televisions</g:product_type>
<g:brand><![CDATA[Sharp & Sons]]></g:brand>
<g:item_group_id>TV</g:item_group_id>
<g:color>black</g:color>
<g:product_highlight>Bright</g:product_highlight>
<g:product_highlight>Quiet, too</g:product_highlight>
<g:product_detail><g:section_name>Screen</g:section_name><g:attribute_name>Inches</g:attribute_name><g:attribute_value>55</g:attribute_value></g:product_detail>
<g:product_detail><g:section_name>Screen</g:section_name><g:attribute_name>Panel</g:attribute_name><g:attribute_value>OLED</g:attribute_value></g:product_detail>
<g:shipping><g:country>GB</g:country><g:price>4.95 GBP</g:price></g:shipping>
</item>
<item><g:id>HDMI</g:id><g:title>Cable</g:title><g:price>9 GBP</g:price><g:sale_price>7 GBP</g:sale_price><g:sale_price_effective_date>2026-01-01/2026-02-01</g:sale_price_effective_date><g:availability>out_of_stock</g:availability></item>
</channel>
</rss>`;

const TELEVISION = {
  id: "TV-1",
  title: "Television & stand",
  price: 499,
  salePrice: 449,
  cost: 300,
  category: "Electronics/TV-Video/Televisions",
  brand: "Sharp & Sons",
  imageLink: "https://shop.example/tv-1.jpg",
  link: "https://shop.example/tv-1",
  group: "TV",
  highlights: ["Bright", "Quiet, too"],
  availability: "in_stock",
  launchedAt: "2026-01-31T09:00:00.000Z",
  features: { color: "black", Inches: 55, Panel: "OLED" },
};

test("a Google Merchant feed in RSS is a catalog, without the sale that is over", async () => {
  const { products, rows } = await readCatalog(file("feed.xml", RSS), OPTIONS);
  expect(rows).toBe(2);
  expect(products).toEqual([
    TELEVISION,
    { id: "HDMI", title: "Cable", price: 9, availability: "out_of_stock" },
  ]);
});

test("a Google Merchant feed in Atom is a catalog, with its links in attributes", async () => {
  const atom = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
<title>A shop</title>
<entry><g:id>a</g:id><title>Lamp</title><link href="https://shop.example/a"/><g:price>12.50 GBP</g:price></entry>
</feed>`;
  const { products } = await readCatalog(file("atom.xml.gz", atom), OPTIONS);
  expect(products).toEqual([{ id: "a", title: "Lamp", link: "https://shop.example/a", price: 12.5 }]);
});

test("a feed with many entities is read whole", async () => {
  const items = Array.from(
    { length: 3000 },
    (_, i) =>
      `<item><g:id>${i}</g:id><g:title>Salt &amp; pepper &#8212; ${i}</g:title><g:price>1 GBP</g:price></item>`,
  );
  const rss = `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${items.join("\n")}</channel></rss>`;
  const { products } = await readCatalog(file("many.xml", rss), OPTIONS);
  expect(products).toHaveLength(3000);
  expect(products[2999]).toEqual({ id: "2999", title: "Salt & pepper — 2999", price: 1 });
});

test("a Google Merchant feed as a table is a catalog", async () => {
  const tsv = [
    "id\ttitle\tprice\tsale price\tavailability\tproduct type\tproduct highlight\tproduct detail\tsize\tis_accessory_or_spare_part_for",
    "TV-1\tTelevision\t499.00 GBP\t449.00 GBP\tin_stock\tElectronics > Televisions\tBright; Quiet, too\tScreen:Inches:55,Screen:Panel:OLED\tL\tgroup:TV, HDMI",
  ].join("\n");
  const { products } = await readCatalog(file("feed.tsv", tsv), OPTIONS);
  expect(products).toEqual([
    {
      id: "TV-1",
      title: "Television",
      price: 499,
      salePrice: 449,
      category: "Electronics/Televisions",
      highlights: ["Bright", "Quiet, too"],
      availability: "in_stock",
      isAccessoryOrSparePartFor: ["group:TV", "HDMI"],
      features: { size: "L", Inches: 55, Panel: "OLED" },
    },
  ]);
});

test("a table with the contract's own names is a catalog, JSON in cells included", async () => {
  const csv = [
    "id,title,price,category,kind,features.watts,impulse,series,guides,requires",
    'k,Kettle,"1.299,50",kitchen/kettles,good,2000,false,"{""id"":""s"",""part"":1}","[{""title"":""Manual"",""link"":""https://x.example/m""}]",a|b',
    'm,Mug,"7,5",kitchen,consumable,,yes,,,',
  ].join("\n");
  const { products } = await readCatalog(file("own.csv", csv), OPTIONS);
  expect(products).toEqual([
    {
      id: "k",
      title: "Kettle",
      price: 1299.5,
      category: "kitchen/kettles",
      kind: "good",
      features: { watts: 2000 },
      impulse: false,
      series: { id: "s", part: 1 },
      guides: [{ title: "Manual", link: "https://x.example/m" }],
      requires: ["a", "b"],
    },
    { id: "m", title: "Mug", price: 7.5, category: "kitchen", kind: "consumable", impulse: true },
  ]);
});

test("products of the contract in JSON stay as they are, in an array or a line each", async () => {
  const products = [
    {
      id: "basic",
      title: "Basic",
      price: 29,
      kind: "plan",
      tier: 1,
      features: { seats: 1, reports: false, support: "mail" },
      goals: ["grow"],
      isRelatedTo: ["group:plans"],
      series: { id: "s", part: 1 },
      stories: [{ segment: "law", text: "It helped." }],
      guides: [{ title: "Start", link: "https://x.example" }],
      rating: { value: 4.5, count: 10 },
      plan: {
        includes: { leads: 100 },
        overage: { leads: 2 },
        unlocks: [{ metric: "leads", atLeast: 90, feature: "CRM" }],
      },
    },
    { id: "lamp", title: "Lamp", price: 5, launchedAt: "2026-01-01T00:00:00.000Z" },
  ];
  expect((await readCatalog(file("catalog.json", JSON.stringify(products)), OPTIONS)).products).toEqual(
    products,
  );
  const lines = products.map((product) => JSON.stringify(product)).join("\n");
  expect((await readCatalog(file("catalog.ndjson", lines), OPTIONS)).products).toEqual(products);
});

test("an id that stands twice is reported, and its first row counts", async () => {
  const read = await readCatalog(file("twice.csv", "id,title,price\na,One,1\na,Two,2\nb,B,3\n"), OPTIONS);
  expect(read.products.map(({ title }) => title)).toEqual(["One", "B"]);
  expect(read).toMatchObject({ rows: 3, badRows: 0, duplicates: ["a"], duplicateRows: 1 });
});
