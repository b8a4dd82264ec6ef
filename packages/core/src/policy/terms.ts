/** What holds of the parts of a policy that only some techniques and rules look at, where a merchant has set nothing. */
import type { Policy } from "../model/policy.ts";

/** How far an upgrade may go. */
export const UPGRADE_TERMS: Pick<Policy, "upgrade"> = { upgrade: { maxUplift: 0.6, idealUplift: 0.25 } };

/** The merchant's sets, and what one found in the graph is less. */
export const BUNDLE_TERMS: Pick<Policy, "bundle" | "bundles"> = { bundle: {}, bundles: [] };

/** What several of a thing are less. */
export const MULTIBUY_TERMS: Pick<Policy, "multibuy"> = { multibuy: [] };

/** What is given in thanks. */
export const REWARD_TERMS: Pick<Policy, "rewards"> = { rewards: [] };

/** What is traded: it decides what comes too soon. */
export const TRADE_TERMS: Pick<Policy, "trade"> = { trade: "retail" };

/** How dear a second item may be. */
export const SECOND_ITEM_TERMS: Pick<Policy, "secondItem"> = { secondItem: { maxShare: 0.1 } };

/** How dear a small thing may be. */
export const IMPULSE_TERMS: Pick<Policy, "impulse"> = { impulse: { maxShare: 0.1 } };

/** What has to match. */
export const COMPATIBILITY_TERMS: Pick<Policy, "compatibility"> = {
  compatibility: { mustMatch: ["season"] },
};

/** How little a discount may leave. */
export const MARGIN_TERMS: Pick<Policy, "margin"> = { margin: { floor: 0.05 } };

/** How long what was shown and refused counts. */
export const HISTORY_TERMS: Pick<Policy, "fatigue" | "dismissed"> = {
  fatigue: { times: 3, days: 7 },
  dismissed: { days: 30 },
};

/** By what customers are told apart. */
export const PERSON_TERMS: Pick<Policy, "audiences" | "lifecycle"> = {
  audiences: {
    "serial-returner": { minOrders: 3, minShare: 0.5, allow: ["reward"] },
    "support-heavy": { minContacts: 3, minContactsPerOrder: 2, allow: ["reward"] },
    "discount-seeker": { minOrders: 3, minShare: 0.8, allow: ["reward", "threshold", "replenish", "remind"] },
    "fixed-budget": { minOrders: 4, maxSpread: 0.1, allow: [] },
  },
  lifecycle: { newDays: 30, activeDays: 90, lapsingDays: 180, loyalOrders: 4, yearDays: 365 },
};
