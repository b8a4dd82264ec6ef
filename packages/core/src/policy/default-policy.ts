import type { Policy } from "../model/policy.ts";
import { DEFAULT_PLACEMENTS } from "./default-placements.ts";

/** The policy of a merchant who has set nothing. */
export const DEFAULT_POLICY: Policy = {
  version: "default",
  currency: "EUR",
  trade: "retail",
  objective: "conversion",
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
  fatigue: { times: 3, days: 7 },
  dismissed: { days: 30 },
  merchandising: [],
};
