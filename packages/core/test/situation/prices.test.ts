import { describe, expect, test } from "vitest";
import type { Listing, PolicyInput, Product } from "../../src/index.ts";
import type { Money } from "../../src/model/money.ts";
import { priceOf } from "../../src/situation/own-prices.ts";
import type { Amount, OwnPrice } from "../../src/situation/prices.ts";
import { product, shop } from "../support/shop.ts";

const GERMANY = { market: "DE" };

/** What `quantity` pieces of each cost in a shop, in minor units. */
function priced(things: readonly Product[], own?: OwnPrice, policy: PolicyInput = {}, quantity = 1) {
  const store = shop({ catalog: things, policy });
  const pieces: Amount[] = things.map(({ id }) => ({
    listing: store.graph.listing(id) as Listing,
    quantity,
  }));
  const [{ listing }] = pieces as [Amount];
  return priceOf({ listing, pieces, ...(own && { ownPrice: own }) }, store.situation({}));
}

const lamp = product("lamp", 28);
const known = (lowestPrice30Days: number) => product("lamp", 28, { lowestPrice30Days });
const off = (amount: number): OwnPrice => ({ amount: amount as Money, isDiscount: true });

describe("a price", () => {
  test("is today's, against the lowest of 30 days where that is higher", () => {
    expect(priced([lamp])).toEqual({ amount: 2800 });
    expect(priced([known(30)])).toEqual({ amount: 2800, was: 3000 });
    expect(priced([known(28)])).toEqual({ amount: 2800 });
    expect(priced([known(20)])).toEqual({ amount: 2800 });
  });

  test("of a discount is against today's, where the law asks for no more", () => {
    for (const policy of [{}, { market: "GB" }, { market: "DE", law: { priorPrice: false } }])
      expect(priced([lamp], off(1400), policy)).toEqual({ amount: 1400, was: 2800 });
  });

  test("of a discount on a single thing is against its lowest of 30 days where the law asks for that", () => {
    expect(priced([known(25)], off(1400), GERMANY)).toEqual({ amount: 1400, was: 2500 });
    expect(priced([known(35)], off(1400), GERMANY)).toEqual({ amount: 1400, was: 2800 });
    expect(priced([known(14)], off(1400), GERMANY)).toEqual({ amount: 1400 });
    expect(priced([lamp], off(1400), GERMANY)).toEqual({ amount: 1400 });
  });

  test("of a set or of several is against what they cost apart, whatever the market", () => {
    for (const policy of [{}, GERMANY]) {
      expect(priced([lamp, product("bulb", 5)], off(3000), policy)).toEqual({ amount: 3000, was: 3300 });
      expect(priced([lamp], off(5000), policy, 2)).toEqual({ amount: 5000, was: 5600 });
    }
  });

  test("that is no discount has nothing it is less than", () => {
    expect(priced([known(40)], { amount: 0 as Money, isDiscount: false })).toEqual({ amount: 0 });
  });
});
