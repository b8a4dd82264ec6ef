import type { CartLine } from "@basketwise/sdk";

/** A cart that lacks £1.35 to its first threshold. */
export const TEA: readonly CartLine[] = [
  { productId: "22423", quantity: 1 },
  { productId: "22699", quantity: 2 },
];

/** An order that earns a reward. */
const ORDER = {
  orderId: "BB-1001",
  at: "2026-11-20T10:00:00.000Z",
  name: "Ada Finch",
  total: 55.05,
  lines: [
    { productId: "22423", quantity: 4, price: 12.75 },
    { productId: "22699", quantity: 1, price: 2.95 },
    { productId: "21212", quantity: 2, price: 0.55 },
  ],
};

/** What a browser holds that can see every page. */
export const BOUGHT = { cart: TEA, orders: [ORDER] };

/** Pages with offers, of every kind that the shop has, by where they stand and whom they are shown to. */
export const PAGES_WITH_OFFERS = {
  home: "/?as=visitor",
  "home of a customer": "/?as=regular",
  category: "/category/kitchen/tea?as=visitor",
  search: "/search?q=heart&as=visitor",
  "product in a set": "/product/22699?as=visitor",
  "product with a better version": "/product/22469?as=visitor",
  "product that needs another": "/product/22456?as=visitor",
  "product of a series": "/product/23170?as=visitor",
  checkout: "/checkout?as=visitor",
  confirmation: "/thank-you/BB-1001?as=visitor",
  "account of a customer": "/account?as=regular",
  "account with a plan": "/account?as=subscriber",
} as const;

/** Every kind of page. */
export const PAGES = {
  ...PAGES_WITH_OFFERS,
  "search for what is not there": "/search?q=zeppelin&as=visitor",
  "account of a visitor": "/account?as=visitor",
  guide: "/guides/afternoon-tea",
  "page that is not there": "/nowhere",
} as const;
