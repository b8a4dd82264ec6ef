import { describe, expect, test } from "vitest";
import { editsAsMerchandising, type MatrixEdit, withAdded } from "../../src/index.ts";
import { offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const CATALOG = [
  product("camera", 500, { category: "electronics/cameras", isRelatedTo: ["bag"] }),
  product("phone", 600, { category: "electronics/phones", group: "x" }),
  product("bag", 60),
  product("strap", 20),
  product("film", 10),
];

describe("a merchant's edits", () => {
  const edits: MatrixEdit[] = [
    { for: "phone", product: "strap", edit: "pin" },
    { for: "camera", product: "strap", edit: "forbid" },
    { for: "camera", product: "film", edit: "pin" },
    { for: "camera", product: "bag", edit: "forbid" },
    { for: "camera", product: "phone", edit: "add" },
  ];
  const entries = [
    { effect: "hide", for: "camera", productIds: ["bag", "strap"] },
    { effect: "pin", for: "camera", productIds: ["film"] },
    { effect: "pin", for: "phone", productIds: ["strap"] },
  ];

  test("become one entry of merchandising for each ref and effect, whatever their order", () => {
    expect(editsAsMerchandising(edits)).toEqual(entries);
    expect(editsAsMerchandising(edits.toReversed())).toEqual(entries);
    expect(editsAsMerchandising([])).toEqual([]);
  });

  test("are obeyed by offers: pinned first, forbidden beside their item alone", () => {
    const baskets = [
      [40, "camera", "bag"],
      [30, "camera", "strap"],
      [20, "camera", "film"],
      [30, "phone", "film"],
      [20, "phone", "strap"],
    ] as const;
    const ask = (productId: string, merchandising = editsAsMerchandising(edits)) =>
      shop({ catalog: CATALOG, baskets, policy: { merchandising } }).ask("complement", { productId });
    expect(offeredIds(ask("camera", []))).toEqual(["bag", "strap", "film"]);
    expect(offeredIds(ask("camera"))).toEqual(["film"]);
    expect(stopsOf(ask("camera"), "bag")).toEqual(["hidden"]);
    expect(offeredIds(ask("phone", []))).toEqual(["film", "strap"]);
    expect(offeredIds(ask("phone"))).toEqual(["strap", "film"]);
  });
});

describe("an added pair", () => {
  const added = (...edits: MatrixEdit[]) =>
    Object.fromEntries(withAdded(CATALOG, edits).map(({ id, isRelatedTo }) => [id, isRelatedTo]));

  test("is a related product of what it is for, behind those that the catalog names", () => {
    expect(added({ for: "camera", product: "strap", edit: "add" })).toMatchObject({
      camera: ["bag", "strap"],
      phone: undefined,
    });
  });

  test("of a category or group is one of each product in it, never of itself", () => {
    const found = added(
      { for: "category:electronics", product: "phone", edit: "add" },
      { for: "group:x", product: "film", edit: "add" },
    );
    expect(found).toMatchObject({ camera: ["bag", "phone"], phone: ["film"], bag: undefined });
  });

  test("that the catalog has already is there once", () => {
    expect(added({ for: "camera", product: "bag", edit: "add" })).toMatchObject({ camera: ["bag"] });
  });

  test("is offered as an expert's pick", () => {
    const store = shop({
      catalog: withAdded(CATALOG, [{ for: "camera", product: "strap", edit: "add" }]),
    });
    const answer = store.ask("complement", { productId: "camera" });
    expect(reasonsOf(answer, "strap")).toEqual(["expert_pick"]);
  });

  test("leaves the catalog as it is where there is none", () => {
    expect(withAdded(CATALOG, [{ for: "camera", product: "strap", edit: "pin" }])).toBe(CATALOG);
  });
});
