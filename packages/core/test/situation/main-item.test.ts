import { describe, expect, test } from "vitest";
import { cart, order, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("phone", 900),
    product("case", 30),
    product("tv", 500, { salePrice: 950 }),
    product("tripod", 60),
    product("soap", 2),
    product("basic", 29, { kind: "plan" }),
  ],
});

const orders = [
  order("o1", "2026-09-01T00:00:00Z", "tv"),
  order("o2", "2026-10-01T00:00:00Z", "soap", "tripod", "unknown"),
];
const everything = {
  productId: "phone",
  cart: cart("case", "soap"),
  session: { viewed: ["case", "tripod"] },
  customer: { plan: "basic", orders },
};
const { productId: _, ...noPage } = everything;
const { cart: __, ...noCart } = noPage;

const mainOf = (request: Parameters<typeof store.situation>[0]) => {
  const { main } = store.situation(request);
  return main && `${main.listing.product.id} from ${main.from}`;
};

describe("the main item", () => {
  test("is the page's product before all else", () => {
    expect(mainOf({ ...everything, placement: "home" })).toBe("phone from page");
  });

  test("is else the cart's dearest line, by the price of one piece", () => {
    expect(mainOf({ ...noPage, placement: "home" })).toBe("case from cart");
    expect(mainOf({ cart: cart(["soap", 500], "tripod") })).toBe("tripod from cart");
  });

  test("is of two lines at one price the one whose id comes first", () => {
    const twins = shop({ catalog: [product("b", 5), product("a", 5)] });
    expect(twins.situation({ cart: cart("b", "a") }).main?.listing.product.id).toBe("a");
  });

  test.each(["home", "category", "search", "chat", "help"])(
    "is else, on %s, what was viewed last",
    (placement) => {
      expect(mainOf({ ...noCart, placement })).toBe("tripod from viewed");
    },
  );

  test.each([
    "product",
    "cart",
    "checkout",
    "till",
    "confirmation",
    "email",
    "sms",
    "push",
    "call",
    "drawer",
  ])("is on %s the dearest line of the latest order, whatever was viewed", (placement) => {
    expect(mainOf({ ...noCart, placement })).toBe("tripod from order");
  });

  test("is on the account page the customer's plan", () => {
    expect(mainOf({ ...noCart, placement: "account" })).toBe("basic from plan");
  });

  test("is else the customer's plan, on any page", () => {
    expect(mainOf({ placement: "email", customer: { plan: "basic", orders: [] } })).toBe("basic from plan");
    expect(mainOf({ placement: "email", customer: { plan: "basic" } })).toBe("basic from plan");
  });

  test("is nothing for a visitor of whom nothing is known", () => {
    expect(mainOf({ placement: "home" })).toBeUndefined();
  });

  test("passes over what the catalog doesn't know", () => {
    expect(mainOf({ productId: "unknown", cart: cart("unknown", "soap") })).toBe("soap from cart");
    expect(mainOf({ placement: "home", session: { viewed: ["case", "unknown"] } })).toBe("case from viewed");
    const unknownPlan = { customer: { plan: "unknown", orders } };
    expect(mainOf({ placement: "account", ...unknownPlan })).toBe("tripod from order");
  });

  test("comes from the latest order by its time, however the orders are listed", () => {
    for (const listed of [orders, orders.toReversed()])
      expect(mainOf({ placement: "email", customer: { orders: listed } })).toBe("tripod from order");
  });

  test("comes, of two orders at one moment, from the one with the greater id", () => {
    const twins = [order("o1", "2026-10-01T00:00:00Z", "tv"), order("o2", "2026-10-01T00:00:00Z", "soap")];
    for (const listed of [twins, twins.toReversed()])
      expect(mainOf({ placement: "email", customer: { orders: listed } })).toBe("soap from order");
  });

  test("knows the order that it comes from", () => {
    expect(store.situation({ placement: "email", customer: { orders } }).main?.order?.orderId).toBe("o2");
  });
});
