import { describe, expect, test } from "vitest";
import { decide, decideAll, type OfferRequest, PLAYBOOK, type PolicyInput } from "../../src/index.ts";
import { detailOf, offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { dice, throws } from "../support/dice.ts";
import { product, type Shop, shop } from "../support/shop.ts";

const addOn = (id: string, price = 5, group?: string) =>
  product(id, price, { isAccessoryOrSparePartFor: ["tv"], ...(group !== undefined && { group }) });
const catalog = [product("tv", 500), ...["a", "b", "c", "d", "e", "f"].map((id) => addOn(id))];
const store = (policy: PolicyInput = {}, products = catalog) =>
  shop({ catalog: products, policy: { explore: { share: 0.2 }, ...policy } });

const context = ({ graph, policy }: Shop, throwing?: () => number) => ({
  graph,
  policy,
  playbook: PLAYBOOK,
  at: Date.parse("2026-11-02T10:00:00Z"),
  requestId: "r",
  dice: throwing,
});

const ask = (at: Shop, throwing?: () => number, more: Partial<OfferRequest> = {}) =>
  decide(
    { placement: "product", productId: "tv", techniques: ["complement"], explain: true, ...more },
    context(at, throwing),
  );

describe("exploring", () => {
  test("puts one of those beyond the limit in the last place, with its propensity", () => {
    const response = ask(store(), throws(0.19, 0.5));
    expect(offeredIds(response)).toEqual(["a", "b", "e"]);
    // One of three, in one answer of five.
    expect(response.offers[2]?.exploring).toEqual({ propensity: 0.2 / 3 });
    expect(reasonsOf(response, "e")).toEqual(["accessory_of", "exploring"]);
    expect(response.offers[2]?.reasons[1]?.evidence).toEqual({ propensity: 0.2 / 3 });
    expect(response.offers.slice(0, 2).filter(({ exploring }) => exploring)).toEqual([]);
  });

  test("withholds the one that gave up its place", () => {
    const response = ask(store(), throws(0, 0));
    expect(offeredIds(response)).toEqual(["a", "b", "d"]);
    expect(detailOf(response, "c", "over-limit")).toEqual({ rank: 3, limit: 3, explored: "d" });
    expect(detailOf(response, "e", "over-limit")).toEqual({ rank: 5, limit: 3 });
    expect(stopsOf(response, "d")).toEqual([]);
  });

  test("is left alone where the throw is not below the share", () => {
    expect(offeredIds(ask(store(), throws(0.2)))).toEqual(["a", "b", "c"]);
  });

  test("throws nothing where the share is 0, and explores nothing without dice", () => {
    expect(offeredIds(ask(store({ explore: { share: 0 } }), throws()))).toEqual(["a", "b", "c"]);
    expect(offeredIds(ask(store({ explore: { share: 1 } })))).toEqual(["a", "b", "c"]);
  });

  test("has nothing to find where no more than the limit survive", () => {
    const response = ask(store(), throws(0), { limit: 6 });
    expect(offeredIds(response)).toHaveLength(6);
    expect(response.offers.filter(({ exploring }) => exploring)).toEqual([]);
  });

  test("passes no rule", () => {
    const products = [product("tv", 500), ...["a", "b", "c"].map((id) => addOn(id)), addOn("wall", 400)];
    expect(offeredIds(ask(store({}, products), throws(0)))).toEqual(["a", "b", "c"]);
  });

  test("shows no second version of a thing, nor takes it for something else", () => {
    const products = [
      product("tv", 500),
      ...["a", "b"].map((id) => addOn(id)),
      ...["c1", "c2", "c3"].map((id) => addOn(id, 5, "case")),
      addOn("z"),
    ];
    const response = ask(store({}, products), throws(0, 0.999));
    expect(offeredIds(response)).toEqual(["a", "b", "z"]);
    expect(response.offers[2]?.exploring).toEqual({ propensity: 0.2 });
    expect(detailOf(response, "c2", "over-limit")).toEqual({ sameGroupAs: "c1" });
  });

  test("never takes the place of what the merchant pinned", () => {
    const pin = (...productIds: string[]) => ({ merchandising: [{ effect: "pin", productIds } as const] });
    expect(offeredIds(ask(store(pin("d", "e", "f")), throws(0)))).toEqual(["d", "e", "f"]);
    expect(offeredIds(ask(store(pin("e", "f")), throws(0, 0.999)))).toEqual(["e", "f", "d"]);
  });

  test("leaves alone what is offered together", () => {
    const versions = [1, 2, 3].map((tier) => product(`tv-${tier}`, 100 * tier, { group: "tv", tier }));
    const request = { productId: "tv-1", techniques: ["ladder"], limit: 1 };
    expect(offeredIds(ask(store({}, versions), throws(0), request))).toEqual(["tv-1+tv-2+tv-3"]);
  });

  test("leaves an empty block empty", () => {
    expect(offeredIds(ask(store(), throws(0), { limit: 0 }))).toEqual([]);
    expect(offeredIds(ask(store(), throws(0), { limit: 2, min: 3 }))).toEqual([]);
  });

  test("throws anew for each request of a batch, in order", () => {
    const requests = [1, 2].map(() => ({
      placement: "product",
      productId: "tv",
      techniques: ["complement"],
      limit: 1,
    }));
    const [first, second] = decideAll(requests, context(store(), throws(0.9, 0.1, 0)));
    expect([first, second].map((one) => one && offeredIds(one))).toEqual([["a"], ["c"]]);
    expect(second?.offers[0]?.exploring).toEqual({ propensity: 0.2 / 4 });
  });
});

describe("of many answers", () => {
  const TIMES = 20_000;
  const shown = new Map<string, number>();
  const seeded = dice(20_261_122);
  const answers = store();
  for (let i = 0; i < TIMES; i++) {
    const explored = ask(answers, seeded, { explain: false }).offers.find(({ exploring }) => exploring);
    const id = explored?.products[0]?.productId;
    if (id !== undefined) shown.set(id, (shown.get(id) ?? 0) + 1);
  }
  const all = [...shown.values()].reduce((sum, count) => sum + count, 0);

  test("as many explore as the policy says", () => {
    const expected = 0.2 * TIMES;
    // Four standard deviations of a binomial count: a sound throw fails once in 16,000 seeds.
    expect(Math.abs(all - expected)).toBeLessThan(4 * Math.sqrt(expected * 0.8));
  });

  test("each that is beyond the limit is found as often as the others", () => {
    expect([...shown.keys()].sort()).toEqual(["d", "e", "f"]);
    const each = all / 3;
    const chiSquare = [...shown.values()].reduce((sum, count) => sum + (count - each) ** 2 / each, 0);
    // Two degrees of freedom: 13.8 is passed once in a thousand.
    expect(chiSquare).toBeLessThan(13.8);
  });
});
