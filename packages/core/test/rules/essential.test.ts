import { describe, expect, test } from "vitest";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { cart, order, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("phone", 900, { requires: ["charger", "unknown"] }),
    product("charger", 25, { isAccessoryOrSparePartFor: ["phone"] }),
    product("case", 20, { isAccessoryOrSparePartFor: ["phone"] }),
  ],
});
const required = (request: Parameters<typeof store.ask>[1]) =>
  store.ask("complement", request).required.map(({ productId }) => productId);

describe("essential", () => {
  test("stops what the product does not work without, and puts it in required", () => {
    const response = store.ask("complement", { productId: "phone" });
    expect(stopsOf(response, "charger")).toEqual(["essential"]);
    expect(response.required).toEqual([{ productId: "charger", title: "charger", price: 25 }]);
    expect(offeredIds(response)).toEqual(["case"]);
  });

  test("requires it for every item of the cart", () => {
    expect(required({ cart: cart("case", "phone") })).toEqual(["charger"]);
  });

  test("requires nothing that is in the basket already", () => {
    expect(required({ cart: cart("phone", "charger") })).toEqual([]);
    expect(required({ productId: "phone", cart: cart("charger") })).toEqual([]);
  });

  test("requires nothing that the customer owns", () => {
    const customer = { orders: [order("o", "2026-01-01T00:00:00Z", "charger")] };
    expect(required({ productId: "phone", customer })).toEqual([]);
    expect(stopsOf(store.ask("complement", { productId: "phone", customer }), "charger")).toContain(
      "essential",
    );
  });

  test("requires nothing that they bought more than once and that lasts", () => {
    const orders = ["o1", "o2"].map((id, i) => order(id, `2026-0${i + 1}-01T00:00:00Z`, "charger"));
    expect(required({ productId: "phone", customer: { orders } })).toEqual([]);
  });

  test("requires nothing for what was bought before or only looked at", () => {
    const customer = { orders: [order("o", "2026-01-01T00:00:00Z", "phone")] };
    expect(required({ placement: "email", customer })).toEqual([]);
    expect(required({ placement: "home", session: { viewed: ["phone"] } })).toEqual([]);
  });

  test("is told without an explanation too", () => {
    const { withheld, required: told } = store.answer({ productId: "phone", explain: false });
    expect(withheld).toBeUndefined();
    expect(told).toHaveLength(1);
  });
});
