import { describe, expect, test } from "vitest";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("burger", 6, { group: "burgers", features: { patties: 1 } }),
    product("double", 8, { group: "burgers", features: { patties: 2 } }),
    product("dip", 0.5, { isAccessoryOrSparePartFor: ["burger"] }),
    product("shampoo", 9, { isRelatedTo: ["comb"] }),
    product("comb", 2),
  ],
});

describe("technique-order", () => {
  test("offers by the first technique that has a survivor, and withholds the survivors of later ones", () => {
    const response = store.answer({ productId: "burger" });
    expect(response.technique).toBe("upgrade");
    expect(offeredIds(response)).toEqual(["double"]);
    expect(stopsOf(response, "dip")).toEqual(["technique-order"]);
    expect(detailOf(response, "dip", "technique-order")).toEqual({ technique: "upgrade" });
  });

  test("goes on to the next technique where the first has none", () => {
    expect(store.answer({ productId: "shampoo" }).technique).toBe("complement");
  });

  test("goes on where rules stop all that the first one has", () => {
    expect(store.answer({ productId: "burger", exclude: ["double"] }).technique).toBe("complement");
  });

  test("tries only the techniques that the request names, in its order", () => {
    const ask = (...techniques: string[]) => store.answer({ productId: "burger", techniques });
    expect(ask("complement", "upgrade").technique).toBe("complement");
    expect(ask("similar").technique).toBeUndefined();
    expect(stopsOf(ask("complement"), "double")).toEqual([]);
  });

  test("tries a technique once that is named twice", () => {
    const response = store.answer({ productId: "burger", techniques: ["complement", "complement"] });
    expect(offeredIds(response)).toEqual(["dip"]);
    expect(response.withheld?.filter(({ productId }) => productId === "dip")).toEqual([]);
  });

  test("refuses a technique and a placement that nobody knows", () => {
    expect(() => store.answer({ techniques: ["complemnt"] })).toThrow(/techniques: .*found complemnt/);
    expect(() => store.answer({ placement: "shelf" })).toThrow(/placement: .*found shelf/);
    expect(() => store.answer({ placement: "toString" })).toThrow(RangeError);
  });
});
