import type { Policy } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { findingIn as finding, phonesWithCases, type Row, type Story } from "./shared/audited.ts";

type Merchandising = Policy["merchandising"][number];

/** The products that a kind of finding names. */
function named(code: string, story: Story): unknown[] | undefined {
  return finding(code, story)?.cases.map(({ productId }) => productId);
}

/** Each row with something changed. */
const rows = (change: (row: Row) => Partial<Row>) =>
  phonesWithCases().map((row) => ({ ...row, ...change(row) }));

describe("a graph is stale", () => {
  test("when its latest order lies a month before the moment that is asked about", () => {
    const at = (time: string) => finding("stale-graph", { rows: phonesWithCases(), at: time });
    expect(at("2026-10-01T09:00:00Z")).toBeUndefined();
    expect(at("2026-10-03T10:00:00Z")).toMatchObject({
      says: "the graph's latest order is 32 days old",
    });
  });

  test("when the orders go on after it", () => {
    const later = [...phonesWithCases(), { order: "new", at: "2026-09-02T10:00:00Z", sku: "phone-1" }];
    const story = { rows: later, built: phonesWithCases() };
    expect(finding("newer-orders", story)).toMatchObject({
      says: "orders newer than the graph, which ends at 2026-09-01T10:00:00.000Z: 1",
    });
    expect(finding("newer-orders", { rows: later })).toBeUndefined();
    expect(finding("stale-graph", story)).toBeUndefined();
  });

  test("when it does not know what is bought", () => {
    const more = [...phonesWithCases(), { order: "x", sku: "lamp-1" }, { order: "y", sku: "lamp-1" }];
    expect(finding("not-in-graph", { rows: more, built: phonesWithCases() })).toMatchObject({
      cases: [{ productId: "lamp-1", orders: 2 }],
    });
    expect(finding("not-in-graph", { rows: more })).toBeUndefined();
  });
});

describe("prices are wrong", () => {
  const catalog = (changed: object) =>
    [
      { id: "phone-1", title: "Phone", price: 300 },
      { id: "case-1", title: "Case", price: 20 },
      { id: "tv-1", title: "TV", price: 500 },
    ].map((product) => (product.id === "case-1" ? { ...product, ...changed } : product));

  test("when the catalog's are more than a quarter from what the latest orders paid", () => {
    const at = (price: number) =>
      finding("price-disagrees", { rows: phonesWithCases(), catalog: catalog({ price }) });
    expect(at(25)).toBeUndefined();
    expect(at(15)).toBeUndefined();
    expect(at(26)).toMatchObject({ cases: [{ productId: "case-1", price: 26, paid: 20 }] });
    expect(at(14)).toMatchObject({ cases: [{ productId: "case-1", price: 14, paid: 20 }] });
  });

  test("and a sale price counts as today's", () => {
    const story = { rows: phonesWithCases(), catalog: catalog({ salePrice: 5 }) };
    expect(finding("price-disagrees", story)).toMatchObject({ cases: [{ price: 5, paid: 20 }] });
  });

  test("but two orders at another price say nothing", () => {
    const bought = [...phonesWithCases(), { order: "x", sku: "lamp" }, { order: "y", sku: "lamp" }];
    const lamp = { id: "lamp", title: "Lamp", price: 99 };
    const story = { rows: bought, catalog: [...catalog({}), lamp] };
    expect(finding("price-disagrees", story)).toBeUndefined();
    const third = { ...story, rows: [...bought, { order: "z", sku: "lamp" }] };
    expect(named("price-disagrees", third)).toEqual(["lamp"]);
  });

  test("when a product has none; how often it is offered is said", () => {
    const story = { rows: phonesWithCases(), catalog: catalog({ price: 0 }) };
    const found = finding("no-price", story);
    expect(found?.cases).toEqual([{ productId: "case-1", title: "Case", offered: expect.any(Number) }]);
    expect(found?.cases[0]?.offered).toBeGreaterThan(0);
    expect(finding("price-disagrees", story)).toBeUndefined();
  });
});

describe("something is no product", () => {
  /** The cases under another name, or bought otherwise. */
  const instead = (change: Partial<Row>) => rows(({ sku }) => (sku === "case-1" ? change : {}));

  test("when its title names a charge or a voucher, in whatever language, and one is taken at a time", () => {
    for (const title of ["Next day CARRIAGE", "Gift voucher 20", "Versandkosten", "Доставка", "رسوم الشحن"])
      expect(named("not-a-product", { rows: instead({ title }) })).toEqual(["case-1"]);
    for (const title of ["Recharger", "Portobello", "Feeder"])
      expect(named("not-a-product", { rows: instead({ title }) })).toBeUndefined();
    const several = instead({ title: "Carriage lantern", quantity: 2 });
    expect(named("not-a-product", { rows: several })).toBeUndefined();
  });

  test("when its code has no digit, unlike the others', and one is taken at a time", () => {
    const shelf = Array.from({ length: 20 }, (_, i) => ({ order: `s${i}`, sku: `shelf-${i}` }));
    const withPost = (quantity: number) => [...instead({ sku: "POST", title: "", quantity }), ...shelf];
    expect(named("not-a-product", { rows: withPost(1) })).toEqual(["POST"]);
    expect(named("not-a-product", { rows: withPost(2) })).toBeUndefined();
    const names = withPost(1).map((row) => ({ ...row, sku: row.sku.replaceAll(/\d/g, "i") }));
    expect(named("not-a-product", { rows: names })).toBeUndefined();
  });

  test("when nearly every order has its own price for it", () => {
    let price = 5;
    const haggled = rows(({ sku }) => (sku === "case-1" ? { price: price++ / 3, quantity: 2 } : {}));
    expect(finding("not-a-product", { rows: haggled })).toMatchObject({
      cases: [{ productId: "case-1", because: "nearly every order has its own price for it" }],
    });
  });

  test("and nothing is said any more where the policy hides it for good", () => {
    const voucher = instead({ title: "Gift voucher" });
    const hide: Merchandising = { effect: "hide", productIds: ["case-1"] };
    const hidden = (entry: Merchandising) =>
      named("not-a-product", { rows: voucher, policy: { merchandising: [entry] } });
    expect(hidden(hide)).toBeUndefined();
    expect(hidden({ ...hide, placements: ["cart"] })).toEqual(["case-1"]);
    expect(hidden({ ...hide, effect: "boost", factor: 2 })).toEqual(["case-1"]);
  });
});

describe("an offered product often comes back", () => {
  /** Of 30 orders so many gave back a case of two. */
  const returning = (times: number, more: Partial<Row> = {}) => {
    let left = times;
    return rows(({ sku }) => {
      if (sku !== "case-1") return {};
      return { quantity: 2, returned: left-- > 0 ? 1 : 0, ...more };
    });
  };

  test("from a fifth of the pieces on", () => {
    expect(finding("often-returned", { rows: returning(11) })).toBeUndefined();
    expect(finding("often-returned", { rows: returning(12) })).toMatchObject({
      cases: [{ productId: "case-1", bought: 60, returned: 12, inOrders: 12 }],
    });
  });

  test("but one large order that was given back is no habit", () => {
    const rush = [
      ...phonesWithCases(),
      { order: "large", sku: "case-1", quantity: 900, returned: 899, price: 20 },
    ];
    expect(finding("often-returned", { rows: rush })).toBeUndefined();
  });

  test("and what is never offered does not matter", () => {
    const televisions = rows(({ sku }) => (sku === "tv-1" ? { quantity: 2, returned: 1 } : {}));
    const policy = { placements: { home: { techniques: ["complement"] } } };
    expect(finding("often-returned", { rows: televisions, policy })).toBeUndefined();
    // What is popular is offered to whom nobody knows.
    expect(named("often-returned", { rows: televisions })).toEqual(["tv-1"]);
  });
});

describe("a product has no title", () => {
  test("when it goes by its id and has ties", () => {
    const bare = rows(({ sku }) => (sku === "case-1" || sku === "tv-1" ? { title: sku } : {}));
    expect(finding("no-title", { rows: bare })).toMatchObject({
      cases: [{ productId: "case-1", orders: 30 }],
    });
    expect(finding("no-title", { rows: phonesWithCases() })).toBeUndefined();
  });
});

describe("the policy is wrong", () => {
  test("when it names products that nobody knows, wherever it does", () => {
    const found = finding("unknown-products", {
      rows: phonesWithCases(),
      policy: {
        anchor: {
          waivers: [
            { for: "phone-1", product: "gone-1" },
            { for: "category:x", product: "group:y" },
          ],
        },
        bundles: [{ productIds: ["phone-1", "gone-2"], percent: 5 }],
        multibuy: [{ productId: "gone-3", quantity: 2, percent: 5 }],
        merchandising: [{ effect: "pin", productIds: ["case-1", "gone-4"] }],
      },
    });
    expect(found?.cases).toEqual([
      { productId: "gone-1", path: "anchor.waivers[0].product" },
      { productId: "gone-2", path: "bundles[0].productIds[1]" },
      { productId: "gone-3", path: "multibuy[0].productId" },
      { productId: "gone-4", path: "merchandising[0].productIds[1]" },
    ]);
  });

  test("when a placement tries nothing", () => {
    const empty = (placement: object) =>
      finding("empty-placement", { rows: phonesWithCases(), policy: { placements: { drawer: placement } } });
    expect(empty({ techniques: [] })).toMatchObject({ cases: [{ placement: "drawer" }] });
    expect(empty({ techniques: ["complement"] })).toBeUndefined();
  });
});

describe("one product is everywhere", () => {
  test("when more than a fifth of a placement's answers show it, and there are enough of them", () => {
    const lone = (times: number) => [
      ...phonesWithCases(30),
      ...Array.from({ length: times }, (_, i) => ({ order: `lone-${i}`, sku: "phone-1", price: 300 })),
    ];
    expect(finding("everywhere", { rows: lone(60) })?.cases).toEqual(
      ["cart", "checkout"].map((placement) => {
        return { productId: "case-1", title: "The case-1", placement, share: 1 };
      }),
    );
    expect(finding("everywhere", { rows: lone(40) })).toBeUndefined();
  });

  test("but what is popular is the same for all, and that is no finding", () => {
    const strangers = Array.from({ length: 90 }, (_, i) => ({
      order: `s${i}`,
      customer: `s${i}`,
      sku: "tv-1",
    }));
    expect(finding("everywhere", { rows: strangers })).toBeUndefined();
  });
});
