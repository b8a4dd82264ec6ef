import type { Policy } from "../model/policy.ts";

/** What holds where a merchant has set nothing, of all that no technique or rule has to itself. */
export const BASE_POLICY: Omit<
  Policy,
  | "placements"
  | "trade"
  | "bundle"
  | "bundles"
  | "multibuy"
  | "rewards"
  | "upgrade"
  | "secondItem"
  | "impulse"
  | "compatibility"
  | "margin"
  | "audiences"
  | "lifecycle"
  | "fatigue"
  | "dismissed"
  | "retention"
> = {
  version: "default",
  currency: "EUR",
  objective: "conversion",
  law: {},
  locale: "en",
  anchor: { maxShare: 0.3, idealShare: 0.2, floor: 0, waivers: [] },
  evidence: { minBaskets: 5 },
  thresholds: [],
  merchandising: [],
  explore: { share: 0 },
};
