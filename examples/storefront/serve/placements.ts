import type { OfferRequest } from "@basketwise/core";

const DAY = 86_400_000;

/** What every placement of the shop asks at least once in a visit, with a customer and a cart that call for an offer. */
export function visitOf(now: number): readonly OfferRequest[] {
  const tea = {
    lines: [
      { productId: "22423", quantity: 1 },
      { productId: "22699", quantity: 2 },
    ],
  };
  const nearDelivery = { lines: [...tea.lines, { productId: "22502", quantity: 4 }] };
  const paid = { lines: [...nearDelivery.lines, { productId: "22501", quantity: 1 }] };
  const napkins = {
    orderId: "demo-1",
    at: new Date(now - 58 * DAY).toISOString(),
    lines: [{ productId: "21080", quantity: 2, price: 0.85 }],
  };
  const member = { id: "demo", plan: "club-post", usage: { parcels: 5, cards: 1 } };
  const refused = ["club-cards", "club-wrap"].map((productId) => ({
    productId,
    at: new Date(now).toISOString(),
  }));
  return [
    { placement: "home" },
    { placement: "home", customer: { id: "demo", orders: [napkins] } },
    { placement: "category", category: "kitchen/tea" },
    { placement: "search", query: "heart" },
    { placement: "product", productId: "22469" },
    { placement: "product", productId: "22699" },
    { placement: "product", productId: "82483" },
    { placement: "product", productId: "23170" },
    { placement: "product", productId: "85123A" },
    { placement: "cart", cart: tea },
    { placement: "cart", cart: nearDelivery },
    { placement: "checkout", cart: tea },
    { placement: "till", cart: tea },
    { placement: "confirmation", cart: paid },
    { placement: "confirmation", cart: tea },
    { placement: "account", customer: member },
    { placement: "account", customer: member, session: { dismissed: refused } },
  ];
}
