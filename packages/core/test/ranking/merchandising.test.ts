import { describe, expect, test } from "vitest";
import type { OfferRequest, PolicyInput, Product } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, product, shop } from "../support/shop.ts";

type Entry = NonNullable<PolicyInput["merchandising"]>[number];
const isFor = { isAccessoryOrSparePartFor: ["sofa"] };
const catalog = [
  product("sofa", 1000, { category: "living/sofas", group: "sofas" }),
  product("a-rug", 50, { ...isFor, category: "soft/rugs" }),
  product("b-lamp", 40, { ...isFor, category: "light" }),
  product("c-throw", 45, { ...isFor, category: "soft" }),
];
const ask = (merchandising: Entry[], request: Partial<OfferRequest> = {}, ...more: Product[]) =>
  shop({ catalog: [...catalog, ...more], policy: { merchandising } }).ask("complement", {
    productId: "sofa",
    limit: 9,
    ...request,
  });
const ranked = (...args: Parameters<typeof ask>) => offeredIds(ask(...args));
const pinned: Entry = { effect: "pin", productIds: ["c-throw"] };
const plain = ["a-rug", "b-lamp", "c-throw"];
const first = ["c-throw", "a-rug", "b-lamp"];

describe("a pin", () => {
  test("puts a product first, or all of a category and what lies below it", () => {
    expect(ranked([])).toEqual(plain);
    expect(ranked([pinned])).toEqual(first);
    expect(ranked([{ effect: "pin", category: "light" }])).toEqual(["b-lamp", "a-rug", "c-throw"]);
    expect(ranked([{ effect: "pin", category: "soft" }])).toEqual(["a-rug", "c-throw", "b-lamp"]);
  });

  test("holds on the placements that are named", () => {
    const onPages = [{ ...pinned, placements: ["product", "chat"] }];
    expect(ranked(onPages)).toEqual(first);
    expect(ranked(onPages, { placement: "chat" })).toEqual(first);
    expect(ranked(onPages, { placement: "checkout", cart: cart("sofa") })).toEqual(plain);
  });

  test("holds for the segments that are named: stages, audiences, sources and the merchant's own", () => {
    const forSome = [{ ...pinned, segments: ["loyal", "vip", "source:ads"] }];
    expect(ranked(forSome)).toEqual(plain);
    expect(ranked(forSome, { customer: { stage: "loyal" } })).toEqual(first);
    expect(ranked(forSome, { customer: { segments: ["vip"] } })).toEqual(first);
    expect(ranked(forSome, { session: { source: "ads" } })).toEqual(first);
    expect(ranked(forSome, { customer: { stage: "new" }, session: { source: "mail" } })).toEqual(plain);
  });

  test("holds from a moment on, and until a moment that no longer counts", () => {
    expect(ranked([{ ...pinned, from: daysAgo(0) }])).toEqual(first);
    expect(ranked([{ ...pinned, from: daysAgo(-1) }])).toEqual(plain);
    expect(ranked([{ ...pinned, until: daysAgo(-1) }])).toEqual(first);
    expect(ranked([{ ...pinned, until: daysAgo(0) }])).toEqual(plain);
  });

  test("holds as a pair beside what it names, by id, group or category", () => {
    for (const ref of ["sofa", "group:sofas", "category:living"])
      expect(ranked([{ ...pinned, for: ref }])).toEqual(first);
    expect(ranked([{ ...pinned, for: "bed" }])).toEqual(plain);
    const beside = { cart: cart("b-lamp") };
    expect(ranked([{ ...pinned, for: "b-lamp" }], beside)).toEqual(["c-throw", "a-rug"]);
    expect(ranked([{ ...pinned, for: "a-rug" }], beside)).toEqual(["a-rug", "c-throw"]);
  });

  test("comes before a goal of the customer's, and among pins the goal counts", () => {
    const calm = product("d-mat", 30, { ...isFor, goals: ["calm"] });
    const customer = { goals: ["calm"] };
    expect(ranked([], { customer }, calm)[0]).toBe("d-mat");
    expect(ranked([pinned], { customer }, calm).slice(0, 2)).toEqual(["c-throw", "d-mat"]);
    const both: Entry = { effect: "pin", productIds: ["c-throw", "d-mat"] };
    expect(ranked([both], { customer }, calm).slice(0, 2)).toEqual(["d-mat", "c-throw"]);
  });

  test("comes before the order that a technique keeps by itself", () => {
    const store = shop({
      catalog,
      policy: { merchandising: [pinned], thresholds: [{ amount: 1040, reward: "a gift" }] },
      baskets: [
        [9, "b-lamp"],
        [9, "c-throw"],
        [9, "a-rug"],
      ],
    });
    const response = store.ask("threshold", { placement: "cart", cart: cart("sofa") });
    expect(offeredIds(response)).toEqual(["c-throw", "b-lamp", "a-rug"]);
  });

  test("leaves to the others the places that are left", () => {
    const response = ask([pinned], { limit: 1 });
    expect(offeredIds(response)).toEqual(["c-throw"]);
    expect(detailOf(response, "a-rug", "over-limit")).toEqual({ rank: 2, limit: 1 });
  });

  test("brings in nothing that has no tie, and lifts no technique above another", () => {
    const vase = product("vase", 20);
    expect(ranked([{ effect: "pin", productIds: ["vase"] }], {}, vase)).toEqual(plain);
    const better = product("corner", 1100, { group: "sofas", highlights: ["Seats six"] });
    const store = shop({ catalog: [...catalog, better], policy: { merchandising: [pinned] } });
    const response = store.answer({ productId: "sofa" });
    expect(offeredIds(response)).toEqual(["corner"]);
    expect(stopsOf(response, "c-throw")).toEqual(["technique-order"]);
  });

  test.each([
    ["price-anchor", product("no", 301, isFor), {}],
    ["dearer-than-main", product("no", 1000, isFor), {}],
    ["out-of-stock", product("no", 9, { ...isFor, availability: "out_of_stock" }), {}],
    ["incompatible", product("no", 9, { ...isFor, conflictsWith: ["sofa"] }), {}],
    ["excluded", product("no", 9, isFor), { exclude: ["no"] }],
    ["budget", product("no", 9, isFor), { customer: { budget: 8 } }],
    ["audience", product("no", 9, { ...isFor, forSegments: ["vip"] }), {}],
    ["dismissed", product("no", 9, isFor), { session: { dismissed: [{ productId: "no", at: daysAgo(1) }] } }],
    ["in-cart", product("no", 9, isFor), { cart: cart("no") }],
  ] as const)("never gets past %s", (rule, no, request) => {
    const response = ask([{ effect: "pin", productIds: ["no"] }], request, no);
    expect(stopsOf(response, "no")).toContain(rule);
    expect(offeredIds(response)).not.toContain("no");
  });

  test("on any product beside the main one puts a whole set first, and a boost counts for all of it", () => {
    const bundles = [
      { productIds: ["sofa", "a-rug"], percent: 20 },
      { productIds: ["sofa", "b-lamp", "c-throw"], percent: 10 },
    ];
    const sets = (entry: Entry) =>
      offeredIds(
        shop({ catalog, policy: { bundles, merchandising: [entry] } }).ask("bundle", { productId: "sofa" }),
      );
    const whole = ["sofa+b-lamp+c-throw", "sofa+a-rug"];
    expect(sets(pinned)).toEqual(whole);
    expect(sets({ effect: "boost", productIds: ["c-throw"], factor: 3 })).toEqual(whole);
    expect(sets({ effect: "pin", productIds: ["sofa"] })).toEqual(whole.toReversed());
  });

  test("is undone by a hide: rules come first", () => {
    const response = ask([pinned, { effect: "hide", productIds: ["c-throw"] }]);
    expect(stopsOf(response, "c-throw")).toEqual(["hidden"]);
  });
});

describe("a boost", () => {
  const boost = (factor: number | undefined, ...productIds: string[]): Entry => ({
    effect: "boost",
    productIds,
    ...(factor !== undefined && { factor }),
  });

  test("multiplies the score: above one it lifts, below one it lowers", () => {
    expect(ranked([boost(1.1, "c-throw")])).toEqual(first);
    expect(ranked([boost(0.9, "a-rug")])).toEqual(["b-lamp", "c-throw", "a-rug"]);
    expect(ranked([boost(1, "c-throw")])).toEqual(plain);
    expect(ranked([boost(undefined, "c-throw")])).toEqual(plain);
  });

  test("multiplies with every other that holds", () => {
    const both = [boost(2, "c-throw"), boost(3, "b-lamp"), { ...boost(2), category: "soft" }];
    expect(ranked(both)).toEqual(["c-throw", "b-lamp", "a-rug"]);
    expect(ranked([boost(2, "c-throw"), boost(0.5, "c-throw")])).toEqual(plain);
  });

  test("of nothing puts a product last, and still offers it", () => {
    expect(ranked([boost(0, "a-rug")])).toEqual(["b-lamp", "c-throw", "a-rug"]);
  });

  test("works against the price decay and with the objective", () => {
    const dear = product("d-table", 250, isFor);
    expect(ranked([], {}, dear).at(-1)).toBe("d-table");
    expect(ranked([boost(1.3, "d-table")], {}, dear)[0]).toBe("d-table");
    const revenue = shop({
      catalog,
      policy: { objective: "revenue", merchandising: [boost(1.2, "b-lamp")] },
    });
    const offered = offeredIds(revenue.ask("complement", { productId: "sofa" }));
    expect(offered).toEqual(["a-rug", "b-lamp", "c-throw"]);
  });

  test("holds here and now, as a pin does", () => {
    const beside = {
      ...boost(9, "c-throw"),
      for: "category:living",
      placements: ["product"],
      from: daysAgo(1),
    };
    expect(ranked([beside])).toEqual(first);
    expect(ranked([{ ...beside, for: "a-rug" }])).toEqual(plain);
    expect(ranked([{ ...beside, placements: ["cart"] }])).toEqual(plain);
    expect(ranked([{ ...beside, until: daysAgo(0.5) }])).toEqual(plain);
  });

  test("stays behind a pin, however great", () => {
    expect(ranked([boost(100, "b-lamp"), pinned])).toEqual(["c-throw", "b-lamp", "a-rug"]);
  });
});
