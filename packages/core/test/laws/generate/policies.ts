import fc from "fast-check";
import type { Merchandising, PolicyInput } from "../../../src/model/policy.ts";
import { anyRef, anyTime, CATEGORIES, nearId, oneIn, SEGMENTS, some } from "./words.ts";

const bundle = fc.record(
  {
    productIds: fc.uniqueArray(nearId, { minLength: 2, maxLength: 4 }),
    percent: fc.constantFrom(5, 12.5, 30),
  },
  { noNullPrototype: true },
);

const multibuy = some<NonNullable<PolicyInput["multibuy"]>[number]>({
  productId: oneIn(2, nearId),
  category: oneIn(2, fc.constantFrom(...CATEGORIES)),
  quantity: fc.integer({ min: 2, max: 6 }),
  percent: fc.constantFrom(5, 33),
});

const reward = some<NonNullable<PolicyInput["rewards"]>[number]>({
  atLeast: oneIn(2, fc.constantFrom(10, 100)),
  acceptedOffer: oneIn(3, fc.boolean()),
  code: oneIn(2, fc.constant("THANKS")),
  gift: oneIn(3, fc.constant("A mug")),
  percent: oneIn(2, fc.constantFrom(5, 10)),
  validDays: fc.constantFrom(14, 30),
});

const merchandising = some<Merchandising>({
  effect: fc.constantFrom("pin", "boost", "hide"),
  for: oneIn(3, anyRef),
  productIds: fc.array(nearId, { minLength: 1, maxLength: 2 }),
  category: oneIn(4, fc.constantFrom(...CATEGORIES)),
  factor: oneIn(2, fc.constantFrom(0.5, 3)),
  placements: oneIn(3, fc.constant(["cart", "product"])),
  segments: oneIn(4, fc.constantFrom(SEGMENTS)),
  from: oneIn(4, anyTime),
  until: oneIn(4, anyTime),
});

/** Policies with most of what a merchant can set. */
export const policies: fc.Arbitrary<PolicyInput> = some<PolicyInput>({
  version: oneIn(2, fc.constant("v-7")),
  currency: oneIn(3, fc.constantFrom("EUR", "JPY", "KWD")),
  trade: oneIn(3, fc.constantFrom("retail", "saas")),
  objective: oneIn(2, fc.constantFrom("conversion", "revenue", "margin")),
  market: oneIn(3, fc.constantFrom("DE", "GB", "US", "nowhere")),
  law: oneIn(6, fc.constantFrom({ priorPrice: true }, { priorPrice: false, disclosure: false })),
  locale: oneIn(4, fc.constantFrom("en", "en-GB")),
  placements: oneIn(
    4,
    fc.constant({ cart: { limit: 2, min: 2 }, drawer: { techniques: ["complement"], limit: 1 } }),
  ),
  anchor: oneIn(
    2,
    some<NonNullable<PolicyInput["anchor"]>>({
      maxShare: oneIn(2, fc.constantFrom(0.3, 0.5, 1)),
      idealShare: oneIn(3, fc.constantFrom(0, 0.2)),
      floor: oneIn(3, fc.constantFrom(1, 10)),
      waivers: oneIn(
        3,
        fc.array(fc.record({ for: anyRef, product: anyRef }, { noNullPrototype: true }), { maxLength: 3 }),
      ),
    }),
  ),
  upgrade: oneIn(4, fc.constantFrom({ maxUplift: 1 }, { idealUplift: 0 })),
  evidence: oneIn(2, fc.constantFrom({ minBaskets: 1 }, { minBaskets: 3 })),
  bundle: oneIn(2, fc.constant({ percent: 10 })),
  bundles: oneIn(2, fc.array(bundle, { maxLength: 3 })),
  multibuy: oneIn(2, fc.array(multibuy, { maxLength: 4 })),
  thresholds: oneIn(
    2,
    fc
      .uniqueArray(fc.constantFrom(12, 35, 50, 120, 1000), { minLength: 1, maxLength: 5 })
      .map((amounts) => amounts.map((amount) => ({ amount, reward: "free delivery" }))),
  ),
  rewards: oneIn(2, fc.array(reward, { maxLength: 3 })),
  secondItem: oneIn(2, fc.constantFrom({ percent: 50 }, { percent: 20, maxShare: 0.4 })),
  impulse: oneIn(3, fc.constant({ maxShare: 0.5 })),
  compatibility: oneIn(4, fc.constantFrom({ mustMatch: ["wheels"] }, { mustMatch: [] })),
  margin: oneIn(4, fc.constant({ floor: 0.3 })),
  audiences: oneIn(4, fc.constant({ "serial-returner": { allow: ["popular"] } })),
  lifecycle: oneIn(6, fc.constant({ newDays: 10 })),
  fatigue: oneIn(3, fc.constant({ times: 1, days: 20 })),
  dismissed: oneIn(6, fc.constant({ days: 5 })),
  merchandising: oneIn(2, fc.array(merchandising, { maxLength: 3 })),
  explore: oneIn(6, fc.constantFrom({ share: 0 }, { share: 0.5 })),
  retention: oneIn(8, fc.constant({ days: 90 })),
});
