import fc from "fast-check";
import { PLACEMENTS, TECHNIQUES } from "../../../src/model/codes.ts";
import type { CartLine, Customer, Dismissed, OfferRequest, Session } from "../../../src/model/request.ts";
import { ownOrders } from "./orders.ts";
import {
  anyId,
  anyTime,
  CATEGORIES,
  COUNTRIES,
  GOALS,
  METRICS,
  nearId,
  oneIn,
  SEGMENTS,
  SOURCES,
  some,
} from "./words.ts";

const ids = (maxLength: number) => fc.array(nearId, { minLength: 1, maxLength });

const cartLine = some<CartLine>({
  productId: nearId,
  quantity: oneIn(2, fc.integer({ min: 1, max: 4 })),
  price: oneIn(4, fc.constantFrom(5, 29.5, 80)),
  offerId: oneIn(5, fc.constant("r.1")),
});

const carts = some<NonNullable<OfferRequest["cart"]>>({
  lines: fc.array(cartLine, { maxLength: 4 }),
  coupon: oneIn(4, fc.boolean()),
});

const customers = some<Customer>({
  id: oneIn(2, fc.constantFrom("c-1", "c-2")),
  consent: oneIn(4, fc.boolean()),
  stage: oneIn(4, fc.constantFrom("prospect", "new", "onboarding", "active", "loyal")),
  segments: oneIn(3, fc.constantFrom(["vip"], ["wholesale", "loyal"], SEGMENTS)),
  goals: oneIn(3, fc.subarray(GOALS, { minLength: 1 })),
  budget: oneIn(5, fc.constantFrom(1, 20, 200)),
  signals: oneIn(4, fc.subarray(["value-seen", "hesitant", "expanding"], { minLength: 1 })),
  plan: oneIn(2, nearId),
  usage: oneIn(
    2,
    fc.dictionary(fc.constantFrom(...METRICS, "valuePerMonth"), fc.integer({ min: 0, max: 80 }), {
      noNullPrototype: true,
    }),
  ),
  supportContacts: oneIn(4, fc.constantFrom(0, 2, 12)),
  orders: oneIn(2, ownOrders),
  country: oneIn(3, fc.constantFrom(...COUNTRIES)),
});

const dismissed = some<Dismissed>({
  productId: nearId,
  at: anyTime,
  reason: oneIn(2, fc.constantFrom("price", "not-needed", "have-it")),
});

const sessions = some<Session>({
  id: fc.constant("visit-1"),
  viewed: oneIn(2, ids(3)),
  searches: oneIn(4, fc.constant(["desk lamp"])),
  abandoned: oneIn(3, ids(2)),
  shown: oneIn(
    3,
    fc.tuple(nearId, anyTime).map(([productId, at]) => [1, 2, 3].map(() => ({ productId, at }))),
  ),
  dismissed: oneIn(3, fc.array(dismissed, { maxLength: 2 })),
  source: oneIn(3, fc.constantFrom(...SOURCES)),
});

const anybody = some<OfferRequest>({
  placement: fc.constantFrom(...PLACEMENTS, "drawer"),
  productId: oneIn(2, nearId),
  category: oneIn(4, fc.constantFrom(...CATEGORIES, "nowhere")),
  query: oneIn(5, fc.constantFrom("The p-1", "lamps", "?!", "")),
  cart: oneIn(2, carts),
  techniques: oneIn(2, fc.array(fc.constantFrom(...TECHNIQUES), { minLength: 1, maxLength: 3 })),
  customer: oneIn(2, customers),
  session: oneIn(2, sessions),
  exclude: oneIn(4, fc.array(anyId, { maxLength: 2 })),
  limit: oneIn(3, fc.integer({ min: 0, max: 5 })),
  min: oneIn(6, fc.integer({ min: 0, max: 4 })),
  country: oneIn(3, fc.constantFrom(...COUNTRIES)),
  locale: oneIn(4, fc.constantFrom("en-US", "xx", "ru", "nl-BE", "ar-EG", "pt_BR")),
  explain: fc.constant(true),
  at: fc.constant(undefined),
});

/** A subscriber whose usage calls for the larger plan, to which they may have said no. */
const subscriber: fc.Arbitrary<OfferRequest> = fc
  .record({ request: anybody, leads: fc.constantFrom(5, 50), no: fc.boolean() })
  .map(({ request, leads, no }) => ({
    ...request,
    placement: "account",
    customer: { ...request.customer, plan: "p-1", usage: { leads, valuePerMonth: 100 } },
    ...(no && {
      session: { ...request.session, dismissed: [{ productId: "p-2", at: "2026-11-01T10:00:00Z" }] },
    }),
  }));

/** A request at any placement, for anybody, at times for products that nobody knows. */
export const requests: fc.Arbitrary<OfferRequest> = fc.oneof(
  { weight: 9, arbitrary: anybody },
  { weight: 1, arbitrary: subscriber },
);
