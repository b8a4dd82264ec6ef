import { describe, expect, test } from "vitest";
import { detailOf, offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("glue", 10, { category: "build/glue", group: "g" }),
    product("glue-big", 11, { category: "build/glue", group: "g" }),
    product("tile-glue", 12, { category: "build/glue" }),
    product("gold-glue", 90, { category: "build/glue" }),
    product("wood-glue", 12, { category: "build/glue/wood" }),
    product("tape", 9, { category: "office" }),
    product("cement", 15, { category: "build/mixes", isSimilarTo: ["glue"] }),
  ],
});

describe("similar", () => {
  test("offers what is of the same category and what is named as similar, not versions of the same thing", () => {
    const offered = offeredIds(store.ask("similar", { productId: "glue", limit: 9 }));
    expect(offered.sort()).toEqual(["cement", "gold-glue", "tile-glue"]);
  });

  test("puts what the merchant names first, then what is nearest in price", () => {
    expect(offeredIds(store.ask("similar", { productId: "glue" }))).toEqual([
      "cement",
      "tile-glue",
      "gold-glue",
    ]);
  });

  test("takes a product as similar whichever of the two names the other", () => {
    expect(offeredIds(store.ask("similar", { productId: "cement" }))).toEqual(["glue"]);
  });

  test("takes the place of the main item, and says to what it is an alternative", () => {
    const response = store.ask("similar", { productId: "glue" });
    expect(response.offers[0]?.products).toEqual([
      { productId: "cement", title: "cement", price: 15, quantity: 1, replaces: "glue" },
    ]);
    expect(reasonsOf(response, "cement")).toEqual(["similar_to"]);
  });

  test("looks at the main item alone, not at the rest of the cart", () => {
    expect(offeredIds(store.ask("similar", { cart: cart("tape", "cement") }))).toEqual(["glue"]);
  });

  test("has no alternative to what has no category and no name beside it", () => {
    expect(
      offeredIds(shop({ catalog: [product("a", 1), product("b", 1)] }).ask("similar", { productId: "a" })),
    ).toEqual([]);
  });
});

describe("what was looked at in the same sessions", () => {
  const catalog = [
    product("phone", 300, { category: "phones", group: "one" }),
    product("phone-xl", 340, { category: "phones", group: "one" }),
    product("rival", 290, { category: "phones" }),
    product("plain", 300, { category: "phones" }),
    product("tablet", 310, { category: "tablets" }),
    product("case", 20, { category: "cases" }),
    product("watch", 150, { category: "watches" }),
    product("cover", 12, { category: "cases", isAccessoryOrSparePartFor: ["phone"] }),
  ];
  const sessions = [
    [40, "phone", "tablet"],
    [25, "phone", "rival"],
    [30, "phone", "phone-xl"],
    [30, "phone", "case"],
    [20, "phone", "cover"],
    [4, "phone", "watch"],
    [60, "phone"],
  ] as const;
  const baskets = [
    [10, "phone", "case"],
    [3, "phone", "tablet"],
    [20, "phone"],
    [20, "tablet"],
  ] as const;
  const busy = shop({ catalog, baskets, sessions });
  const ask = (request: Parameters<typeof busy.ask>[1] = {}, from = busy) =>
    from.ask("similar", { productId: "phone", limit: 9, ...request });

  test("is an alternative, wherever it stands in the catalog", () => {
    expect(offeredIds(ask())).toEqual(["tablet", "rival", "plain"]);
    expect(reasonsOf(ask(), "tablet")).toEqual(["also_considered"]);
  });

  test("says what it was looked at beside, and in how many sessions", () => {
    const [first] = ask().offers;
    expect(first?.reasons[0]).toMatchObject({
      code: "also_considered",
      evidence: { productId: "phone", title: "phone", sessions: 40 },
    });
    expect(ask().used).toEqual(["catalog", "graph", "page"]);
  });

  test("is none where it is often bought beside the main item", () => {
    const response = ask();
    expect(offeredIds(response)).not.toContain("case");
    expect(stopsOf(response, "case")).toEqual([]);
    const unsold = shop({ catalog, sessions, baskets: [[4, "phone", "case"]] });
    expect(offeredIds(ask({}, unsold))).toContain("case");
  });

  test("is none where it is another version of the main item", () => {
    expect(offeredIds(ask())).not.toContain("phone-xl");
    expect(stopsOf(ask(), "phone-xl")).toEqual([]);
  });

  test("needs evidence: as many sessions as the policy asks of baskets, and more than chance", () => {
    expect(stopsOf(ask(), "watch")).toEqual(["low-evidence"]);
    expect(detailOf(ask(), "watch", "low-evidence")).toMatchObject({ sessions: 4, minBaskets: 5 });
    const policy = { evidence: { minBaskets: 4 } };
    expect(offeredIds(ask({}, shop({ catalog, baskets, sessions, policy })))).toContain("watch");
    const everywhere = [...sessions, [3000, "tablet"]] as const;
    expect(stopsOf(ask({}, shop({ catalog, baskets, sessions: everywhere })), "tablet")).toEqual([
      "low-evidence",
    ]);
  });

  test("raises an alternative of the catalog, which needs no evidence, and adds its reason", () => {
    expect(reasonsOf(ask(), "rival")).toEqual(["also_considered", "similar_to"]);
    const few = shop({ catalog, baskets, sessions: [[4, "phone", "rival"]] });
    expect(offeredIds(ask({}, few))).toEqual(["plain", "rival"]);
    expect(reasonsOf(ask({}, few), "rival")).toEqual(["similar_to"]);
  });

  test("gives way to the merchant's word, which is the stronger reason", () => {
    const said = catalog.map((one) => (one.id === "rival" ? { ...one, isSimilarTo: ["phone"] } : one));
    expect(reasonsOf(ask({}, shop({ catalog: said, baskets, sessions })), "rival")).toEqual([
      "similar_to",
      "also_considered",
    ]);
  });

  test("is asked of the main item alone, not of the rest of the cart", () => {
    const response = busy.ask("similar", { cart: cart("phone", "case"), limit: 9 });
    expect(offeredIds(response)).toEqual(["tablet", "rival", "plain"]);
  });

  test("takes no accessory for an alternative to what it is made for", () => {
    expect(stopsOf(ask(), "cover")).toEqual(["incompatible"]);
  });

  test("stands beside a reminder", () => {
    const response = busy.ask("remind", { placement: "home", session: { viewed: ["tablet"] } });
    expect(response.offers[0]?.companion).toMatchObject({
      productId: "phone",
      reasons: [{ code: "also_considered", evidence: { productId: "tablet", sessions: 40 } }],
    });
  });

  test("counts a session once, however often it looked, and nothing where none are known", () => {
    const again = sessions.map(([times, ...ids]) => [times, ...ids, ...ids] as const);
    expect(ask({}, shop({ catalog, baskets, sessions: again })).offers).toEqual(ask().offers);
    expect(offeredIds(ask({}, shop({ catalog, baskets })))).toEqual(["plain", "rival"]);
    expect(shop({ catalog, baskets, sessions: [] }).graph.facts.sessions).toBe(300);
    expect(shop({ catalog, baskets }).graph.facts).not.toHaveProperty("sessions");
  });
});
