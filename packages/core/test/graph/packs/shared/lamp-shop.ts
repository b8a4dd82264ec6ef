import { product, shop } from "../../../support/shop.ts";

/** A shop whose records are of every kind: ties, relations, popularity, what a segment chose, features and words of other scripts. */
export const lampShop = shop({
  catalog: [
    product("lamp", 80, { category: "home/lamps", requires: ["bulb"], rating: { value: 4.5, count: 12 } }),
    product("bulb", 4, { kind: "consumable", isConsumableFor: ["lamp"], replenishEvery: 300 }),
    product("shade", 15, { isAccessoryOrSparePartFor: ["category:home/lamps"], title: "Абажур «Луна»\n🌙" }),
    product("lamp-xl", 120, { category: "home/lamps", group: "lamps", tier: 2 }),
    product("desk", 300, { isRelatedTo: ["lamp"], launchedAt: "2026-10-01T00:00:00Z" }),
    product("sticker", 1, { impulse: true }),
  ],
  baskets: [
    [20, "lamp", "bulb"],
    [12, "lamp", "shade"],
    [9, "desk", "lamp", "bulb"],
    [3, "sticker"],
  ],
  sessions: [
    [14, "lamp", "lamp-xl"],
    [6, "desk", "lamp", "bulb"],
    [2, "sticker"],
  ],
  orders: [1, 2, 3, 4, 5].flatMap((customer) => [
    {
      orderId: `a${customer}`,
      customerId: `c${customer}`,
      at: "2026-08-01T00:00:00Z",
      country: "DE",
      segments: ["vip"],
      lines: [{ productId: "desk", quantity: 1, price: 300 }],
    },
    {
      orderId: `b${customer}`,
      customerId: `c${customer}`,
      at: "2026-08-20T00:00:00Z",
      source: "ads",
      lines: [{ productId: "lamp", quantity: 1, price: 80 }],
    },
  ]),
});
