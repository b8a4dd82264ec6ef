import { expect, test } from "vitest";
import { readOrders } from "../../src/orders/read-orders.ts";
import { readWritten, scratch, written } from "../scratch.ts";

const { file } = scratch();

test("a Shopify export has an order's facts in its first row, and names where the sku is blank", async () => {
  const header =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Total,Created at,Lineitem quantity,Lineitem name," +
    "Lineitem price,Lineitem compare at price,Lineitem sku,Billing Country,Shipping Country,Cancelled at,Source";
  const rows = [
    "#1001,ada@example.com,paid,2026-02-03 10:15:00 -0400,fulfilled,USD,52.00,2026-02-03 10:14:00 -0400,2,Fern Print,16.00,,FERN-1,US,CA,,web",
    '#1001,ada@example.com,,,,,,,1,"Tote Bag, large",20.00,,,,,,',
    "#1002,bo@example.com,paid,2026-02-04 09:00:00 -0400,,USD,25.00,2026-02-04 09:00:00 -0400,1,Mug,25.00,,MUG-1,US,US,2026-02-05 08:00:00 -0400,web",
    "#1003,bo@example.com,refunded,2026-02-04 09:00:00 -0400,,USD,25.00,2026-02-04 09:00:00 -0400,1,Mug,25.00,,MUG-1,US,US,,web",
  ];
  const read = await readOrders([file("shopify.csv", [header, ...rows].join("\r\n"))]);
  expect(written(read)).toEqual([
    "#1001 ada@example.com 2026-02-03T14:14:00.000Z CA web: FERN-1×2@16 Tote Bag, large×1@20",
  ]);
  expect(read.report).toMatchObject({ rows: 4, kept: 2, cancelled: 2 });
  expect(read.titles).toEqual(
    new Map([
      ["FERN-1", "Fern Print"],
      ["MUG-1", "Mug"],
      ["Tote Bag, large", "Tote Bag, large"],
    ]),
  );
});

test("a WooCommerce export has one row a line item, and failed orders bought nothing", async () => {
  const csv = [
    "order_id,order_number,order_date,status,billing_email,shipping_country,item_name,item_sku,item_product_id,item_quantity,item_price",
    "815,815,2024-05-01 10:00:00,completed,ada@example.com,DE,Kettle,KT-1,77,1,39.90",
    "815,815,2024-05-01 10:00:00,completed,ada@example.com,DE,Descaler,,78,2,4.50",
    "816,816,2024-05-02 10:00:00,failed,bo@example.com,DE,Kettle,KT-1,77,1,39.90",
  ].join("\n");
  const read = await readOrders([file("woo.csv", csv)]);
  expect(written(read)).toEqual(["815 ada@example.com 2024-05-01T10:00:00.000Z DE: 77×1@39.9 78×2@4.5"]);
  expect(read.report).toMatchObject({ kept: 2, cancelled: 1 });
});

test("the column names of Advanced Order Export for WooCommerce are known", async () => {
  const csv = [
    "Order Number,Order Status,Order Date,Email (Billing),Country Code (Shipping),Item #,SKU,Item Name,Quantity (- Refund),Item Cost",
    "9,Completed,2024-05-01 10:00,ada@example.com,NL,1,KT-1,Kettle,1,39.90",
    "9,Completed,2024-05-01 10:00,ada@example.com,NL,2,DS-1,Descaler,0,4.50",
  ].join("\n");
  expect(await readWritten(file("advanced.csv", csv))).toEqual([
    "9 ada@example.com 2024-05-01T10:00:00.000Z NL: KT-1×1@39.9",
  ]);
});

test("a GA4 BigQuery export holds its items inside, microseconds, refunds and events that are no purchases", async () => {
  const event = (name: string, id: string, items: object[], at: number) =>
    JSON.stringify({
      event_date: "20240501",
      event_timestamp: String(at * 1000),
      event_name: name,
      user_id: null,
      user_pseudo_id: "p1",
      geo: { country: "Germany" },
      traffic_source: { source: "newsletter" },
      ecommerce: { transaction_id: id },
      items,
    });
  const item = (id: string, quantity: number) => ({
    item_id: id,
    item_name: `The ${id}`,
    price: 12.5,
    quantity,
  });
  const at = Date.UTC(2024, 4, 1, 8);
  const lines = [
    event("purchase", "T1", [item("a", 2), item("b", 1)], at),
    event("view_item", "(not set)", [item("c", 1)], at),
    event("refund", "T1", [item("b", 1)], at + 1000),
  ];
  const read = await readOrders([file("ga4.ndjson", lines.join("\n"))]);
  expect(written(read)).toEqual(["T1 p1 2024-05-01T08:00:00.000Z DE newsletter: a×2@12.5"]);
  expect(read.report).toMatchObject({
    rows: 4,
    kept: 1,
    returned: 1,
    returns: 1,
    notPurchases: 1,
    unmatchedReturns: 0,
  });
});

test("a flat GA4 table is read too", async () => {
  const csv =
    "transaction_id,item_id,item_name,price,quantity,event_timestamp\nT1,a,The a,12.5,1,1714550400000000\n";
  expect(await readWritten(file("ga4.csv", csv))).toEqual(["T1 2024-05-01T08:00:00.000Z: a×1@12.5"]);
});

test("UCI Online Retail: cancellations come off what the customer bought, postage and adjustments are no products", async () => {
  const csv = [
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
    "536365,85123A,HOLDER,6,12/1/2010 8:26,2.55,17850,United Kingdom",
    "536365,71053,LANTERN,2,12/1/2010 8:26,3.39,17850,United Kingdom",
    "536365,POST,POSTAGE,1,12/1/2010 8:26,18,17850,United Kingdom",
    "C536379,71053,LANTERN,-2,12/2/2010 9:41,3.39,17850,United Kingdom",
    "C536380,85123A,HOLDER,-1,12/2/2010 9:41,2.55,17850.0,United Kingdom",
    "536381,85123A,,-10,12/2/2010 9:41,0,,United Kingdom",
    "536382,22423,CAKESTAND,1,12/3/2010 10:00,12.75,,EIRE",
    "C536383,22423,CAKESTAND,-1,12/3/2010 10:00,12.75,14911,EIRE",
  ].join("\n");
  const read = await readOrders([file("uci.csv", csv)]);
  expect(written(read)).toEqual([
    "536365 17850 2010-12-01T08:26:00.000Z GB: 85123A×5@2.55",
    "536382 2010-12-03T10:00:00.000Z IE: 22423×1@12.75",
  ]);
  expect(read.report).toMatchObject({
    rows: 8,
    kept: 2,
    returned: 1,
    returns: 3,
    unmatchedReturns: 1,
    notProducts: 2,
  });
});

test("a FIMI file has a basket of integers on every line", async () => {
  expect(await readWritten(file("retail.dat", "0 1 2 \n30  31\n\n1\n"))).toEqual([
    ": 0×1 1×1 2×1",
    ": 30×1 31×1",
    ": 1×1",
  ]);
});

test("one basket of names a line is known by its uneven lines", async () => {
  const read = await readOrders([
    file("groceries.csv", 'citrus fruit,margarine\n"soup, ready",yogurt,milk\nmilk\n'),
  ]);
  expect(written(read)).toEqual([
    ": citrus fruit×1 margarine×1",
    ": milk×1 soup, ready×1 yogurt×1",
    ": milk×1",
  ]);
  expect(read.report.notes[0]).toMatch(/groceries\.csv: read as one basket a line$/);
});

test("even lines are baskets where the user says so", async () => {
  const path = file("even.csv", "bread,milk\nmilk,eggs\n");
  expect(await readWritten(path, { baskets: true })).toEqual([": bread×1 milk×1", ": eggs×1 milk×1"]);
});

test("one row can be a basket, with its products in one cell", async () => {
  const csv = 'Order #,Date,Product(s)\n7,2024-05-01,"2× Hoodie, Cap"\n8,2024-05-02,Cap\n';
  expect(await readWritten(file("cell.csv", csv), { map: { products: "Product(s)" } })).toEqual([
    "7 2024-05-01T00:00:00.000Z: Cap×1 Hoodie×1",
    "8 2024-05-02T00:00:00.000Z: Cap×1",
  ]);
});

test("orders of the contract are read with their lines inside and without what was returned", async () => {
  const orders = [
    {
      orderId: "o2",
      customerId: "ada",
      at: "2024-05-01T08:00:00Z",
      country: "DE",
      source: "ads",
      lines: [
        { productId: "tent", quantity: 1, price: 199 },
        { productId: "mat", quantity: 2, price: 29.5, returned: 1 },
        { productId: "lamp", quantity: 1, price: 9, returned: 1 },
      ],
    },
    {
      orderId: "o1",
      at: "2024-04-01T08:00:00+02:00",
      lines: [{ productId: "mat", quantity: 1, price: 29.5 }],
    },
  ];
  const expected = [
    "o1 2024-04-01T06:00:00.000Z: mat×1@29.5",
    "o2 ada 2024-05-01T08:00:00.000Z DE ads: mat×1@29.5 tent×1@199",
  ];
  expect(await readWritten(file("orders.json", JSON.stringify(orders, null, 2)))).toEqual(expected);
  expect(await readWritten(file("orders.ndjson", orders.map((o) => JSON.stringify(o)).join("\n")))).toEqual(
    expected,
  );
  const read = await readOrders([file("orders.json.gz", JSON.stringify(orders))]);
  expect(read.report).toMatchObject({ rows: 4, kept: 3, returned: 1 });
});

test("a till's own column names are mapped, semicolons and decimal commas are understood", async () => {
  const csv =
    "BON;ARTIKEL;KUNDE;DATUM;ANZAHL;EINZELPREIS;NAME;LAND\n1;a;k1;13.04.2024 10:30;1;1,50;Brot;Österreich\n1;b;k1;13.04.2024 10:30;2;1.250,00;Torte;Österreich\n";
  const map = {
    order: "BON",
    product: "ARTIKEL",
    customer: "KUNDE",
    at: "DATUM",
    quantity: "ANZAHL",
    price: "EINZELPREIS",
    title: "NAME",
    country: "LAND",
  };
  const read = await readOrders([file("kasse.csv", csv)], { map });
  expect(written(read)).toEqual(["1 k1 2024-04-13T10:30:00.000Z AT: a×1@1.5 b×2@1250"]);
  expect(read.report.notes).toEqual([expect.stringMatching(/commas are read as decimal commas$/)]);
  expect(read.titles.get("b")).toBe("Torte");
});

test("a tab-separated file is read, and tabs win over the commas in its cells", async () => {
  expect(await readWritten(file("tab.tsv", "order id\tproduct\n1\ta, b\n"))).toEqual(["1: a, b×1"]);
});

test("days before months are found out by the days that no month can be", async () => {
  const csv = "order_id,sku,date\n1,a,03/04/2024\n2,a,25/04/2024\n";
  const read = await readOrders([file("days.csv", csv)]);
  expect(written(read)).toEqual(["1 2024-04-03T00:00:00.000Z: a×1", "2 2024-04-25T00:00:00.000Z: a×1"]);
  expect(read.report.notes).toEqual([expect.stringMatching(/day before the month$/)]);
});

test.each([
  ["kommas.csv", "order_id,sku,date\n1,a,05/06/2026\n2,a,5/7/2026 10:00\n", "6 May", "2026-05-06"],
  ["strichpunkte.csv", "order_id;sku;date\n1;a;05/06/2026\n2;a;5/7/2026 10:00\n", "5 June", "2026-06-05"],
  ["komma.tsv", "order_id\tsku\tdate\tprice\n1\ta\t05/06/2026\t1,50\n", "5 June", "2026-06-05"],
])(
  "dates of %s that no day tells are told, and read as the rest of the file looks",
  async (name, text, read, day) => {
    const path = file(name, text);
    const found = await readOrders([path]);
    expect(written(found)[0]).toContain(`1 ${day}T00:00:00.000Z: a×1`);
    expect(found.report.notes.at(-1)).toBe(
      `${path}: dates such as 05/06/2026 could be 5 June or 6 May: read as ${read}; if that is wrong, write dates as in 2026-12-31`,
    );
  },
);

test.each([
  [
    "a day that no month can be, in a file of semicolons",
    "order_id;sku;date\n1;a;05/06/2026\n2;a;05/13/2026\n",
  ],
  ["the same number twice", "order_id,sku,date\n1,a,05/05/2026\n"],
  ["points between its numbers", "order_id;sku;date\n1;a;05.06.2026\n"],
  ["the year first", "order_id,sku,date\n1,a,2026-05-06\n"],
])("nothing is said of dates where they have %s", async (_, text) => {
  expect((await readOrders([file("told.csv", text)])).report.notes).toEqual([]);
});

test.each(["sep=;", '"sep=;"', "SEP=;"])("Excel's first line %s is no header", async (said) => {
  const csv = `${said}\r\norder_id;sku;quantity\r\n1;a;2\r\n`;
  expect(await readWritten(file("sep.csv", csv))).toEqual(["1: a×2"]);
});

test("what Excel's first line says stands between columns, whatever it is", async () => {
  expect(
    await readWritten(file("caret.csv", "\ufeffsep=^\norder_id^sku,code\n1^a\n"), {
      map: { product: "sku,code" },
    }),
  ).toEqual(["1: a×1"]);
});

test("rows below Excel's first line are numbered as an editor numbers them", async () => {
  const path = file("sep-bad.csv", "sep=;\norder_id;sku;quantity\n1;a;1\n\n2;a;many\n3;a\n");
  const { report } = await readOrders([path], { maxBadRows: 2 });
  expect(report.firstBadRows.map(({ row }) => row)).toEqual([5, 6]);
});

test("baskets below Excel's first line are read without it", async () => {
  const read = await readOrders([file("sep-baskets.csv", "sep=,\nmilk,bread\nmilk\nbread,eggs,milk\n")]);
  expect(read.report).toMatchObject({ orders: 3, products: 3, lines: 6 });
});

test.each([
  ["2010-12-01 08:26:00", "2010-12-01T08:26:00.000Z"],
  ["2010-12-01", "2010-12-01T00:00:00.000Z"],
  ["2010-12-01T08:26:00+01:00", "2010-12-01T07:26:00.000Z"],
  ["2010-12-01 08:26:00 -0500", "2010-12-01T13:26:00.000Z"],
  ["2010-12-01T08:26:00.250Z", "2010-12-01T08:26:00.250Z"],
  ["12/1/2010 8:26", "2010-12-01T08:26:00.000Z"],
  ["12/1/10 8:26", "2010-12-01T08:26:00.000Z"],
  ["12/1/2010 8:26 PM", "2010-12-01T20:26:00.000Z"],
  ["01.12.2010", "2010-12-01T00:00:00.000Z"],
  ["20101201", "2010-12-01T00:00:00.000Z"],
  ["1291191960", "2010-12-01T08:26:00.000Z"],
  ["1291191960000", "2010-12-01T08:26:00.000Z"],
  ["1291191960000000", "2010-12-01T08:26:00.000Z"],
  ["40513.5", "2010-12-01T12:00:00.000Z"],
])("the date %s is %s", async (text, at) => {
  expect(await readWritten(file("date.csv", `order_id,sku,date\n1,a,${text}\n`))).toEqual([`1 ${at}: a×1`]);
});

test.each([
  ["12.99", 12.99],
  ["12.99 GBP", 12.99],
  ["£1,299.00", 1299],
  ["€ 5", 5],
  ["1e2", 100],
  ["1,234", 1234],
])("the price %s is %d", async (text, price) => {
  expect(await readWritten(file("price.csv", `order_id,sku,price\n1,a,"${text}"\n`))).toEqual([
    `1: a×1@${price}`,
  ]);
});
