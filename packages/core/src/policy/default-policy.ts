import type { Policy } from "../model/policy.ts";
import { DEFAULT_PLACEMENTS } from "./default-placements.ts";

/** The policy of a merchant who has set nothing. */
export const DEFAULT_POLICY: Policy = {
  version: "default",
  currency: "EUR",
  trade: "retail",
  objective: "conversion",
  law: {},
  locale: "en",
  placements: DEFAULT_PLACEMENTS,
  anchor: { maxShare: 0.3, idealShare: 0.2, floor: 0, waivers: [] },
  upgrade: { maxUplift: 0.6, idealUplift: 0.25 },
  evidence: { minBaskets: 5 },
  bundle: {},
  bundles: [],
  multibuy: [],
  thresholds: [],
  rewards: [],
  secondItem: { maxShare: 0.1 },
  impulse: { maxShare: 0.1 },
  compatibility: { mustMatch: ["season"] },
  margin: { floor: 0.05 },
  audiences: {
    "serial-returner": { minOrders: 3, minShare: 0.5, allow: ["reward"] },
    "support-heavy": { minContacts: 3, minContactsPerOrder: 2, allow: ["reward"] },
    "discount-seeker": { minOrders: 3, minShare: 0.8, allow: ["reward", "threshold", "replenish", "remind"] },
    "fixed-budget": { minOrders: 4, maxSpread: 0.1, allow: [] },
  },
  lifecycle: { newDays: 30, activeDays: 90, lapsingDays: 180, loyalOrders: 4, yearDays: 365 },
  fatigue: { times: 3, days: 7 },
  dismissed: { days: 30 },
  merchandising: [],
  explore: { share: 0 },
  retention: { days: 365 },
};
