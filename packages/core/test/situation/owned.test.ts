import { describe, expect, test } from "vitest";
import type { Customer, Order, Situation } from "../../src/index.ts";
import { owns } from "../../src/situation/owned.ts";
import { product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("tent", 200),
    product("gas", 8, { kind: "consumable" }),
    product("cleaning", 40, { kind: "service" }),
    product("filter", 12, { replenishEvery: 90 }),
    product("insurance", 60, { kind: "protection" }),
  ],
});

const bought = (orderId: string, productId: string, quantity = 1, returned?: number): Order => ({
  orderId,
  at: "2026-09-01T00:00:00Z",
  lines: [{ productId, quantity, price: 10, ...(returned !== undefined && { returned }) }],
});

const ownedIn = (situation: Situation) =>
  ["cleaning", "filter", "gas", "insurance", "tent"].filter((id) => {
    const listing = store.graph.listing(id);
    return listing !== undefined && owns(situation, listing.product);
  });

const ownedBy = (customer: Customer) => ownedIn(store.situation({ placement: "home", customer }));

describe("what a customer owns", () => {
  test("is what they bought in just one order and kept", () => {
    expect(ownedBy({ orders: [bought("o1", "tent"), bought("o2", "insurance")] })).toEqual([
      "insurance",
      "tent",
    ]);
  });

  test("is not what they bought in two orders: they buy that again", () => {
    expect(ownedBy({ orders: [bought("o1", "tent"), bought("o2", "tent")] })).toEqual([]);
  });

  test("is not what they returned", () => {
    expect(ownedBy({ orders: [bought("o1", "tent", 1, 1)] })).toEqual([]);
  });

  test("is what they returned only a part of", () => {
    expect(ownedBy({ orders: [bought("o1", "tent", 2, 1)] })).toEqual(["tent"]);
  });

  test("is what they returned once and bought once more", () => {
    expect(ownedBy({ orders: [bought("o1", "tent", 1, 1), bought("o2", "tent")] })).toEqual(["tent"]);
  });

  test.each(["gas", "cleaning", "filter"])("is not %s, which is used up or renewed", (id) => {
    expect(ownedBy({ orders: [bought("o1", id)] })).toEqual([]);
  });

  test("is the plan they are on, which no order tells of", () => {
    expect(ownedBy({ plan: "cleaning" })).toEqual(["cleaning"]);
    expect(ownedBy({ plan: "cleaning", consent: false })).toEqual([]);
  });

  test("is what they said they have, even what is used up", () => {
    const session = {
      dismissed: [{ productId: "gas", at: "2026-01-01T00:00:00Z", reason: "have-it" as const }],
    };
    expect(ownedIn(store.situation({ session }))).toEqual(["gas"]);
  });

  test("is not what they dismissed for another reason", () => {
    const session = {
      dismissed: [{ productId: "gas", at: "2026-11-01T00:00:00Z", reason: "price" as const }],
    };
    expect(ownedIn(store.situation({ session }))).toEqual([]);
  });

  test("is not looked up without consent, but what they said in this session counts", () => {
    const customer = { consent: false, orders: [bought("o1", "tent")] };
    const session = {
      dismissed: [{ productId: "gas", at: "2026-11-01T00:00:00Z", reason: "have-it" as const }],
    };
    const situation = store.situation({ customer, session });
    expect(ownedIn(situation)).toEqual(["gas"]);
    expect(situation.possessions.map(({ product: { id } }) => id)).toEqual(["gas"]);
  });
});
