import type { Facts, ReasonCode } from "../../../src/index.ts";

const phone = { productId: "phone", title: "The phone" };

/** Evidence for each reason, as the techniques make it, with every field that may be there. */
export const EVIDENCE: Readonly<Record<ReasonCode, Facts>> = {
  bought_together: { baskets: 40, confidence: 0.666667, lift: 4.2, ...phone },
  bought_later: { customers: 12, withinDays: 90, ...phone },
  accessory_of: phone,
  consumable_for: phone,
  protects: phone,
  option_of: phone,
  expert_pick: phone,
  similar_to: phone,
  also_considered: { ...phone, sessions: 40 },
  better_version: phone,
  all_versions: { versions: 3 },
  same_goal: { goal: "grow" },
  completes_set: { have: 2, of: 3 },
  set_price: { percent: 15 },
  volume_price: { quantity: 6, percent: 10 },
  reaches_threshold: { threshold: 50, missing: 8.5, reward: "free delivery" },
  saves_money: { current: 175, next: 125, saving: 50 },
  unlocks_feature: { metric: "leads", value: 620, feature: "CRM", benefit: "No lead is lost" },
  pays_back: { cost: 100, value: 1000 },
  try_first: { days: 14 },
  runs_out_soon: { everyDays: 30, daysSince: 27 },
  you_viewed: {},
  left_in_cart: {},
  thank_you: { percent: 10, validDays: 30 },
  second_item_discount: { percent: 50 },
  small_addition: {},
  new_from_brand: { brand: "Acme" },
  popular_here: { country: "DE", source: "ads", month: 11, orders: 1240 },
  top_rated: { rating: 4.6, count: 120 },
  popular_in_segment: { segment: "at-risk", customers: 12 },
  exploring: { propensity: 0.05 },
};
