import type { Policy } from "../model/policy.ts";
import { BASE_POLICY } from "./base-policy.ts";
import { DEFAULT_PLACEMENTS } from "./default-placements.ts";
import * as terms from "./terms.ts";

/** The policy of a merchant who has set nothing. */
export const DEFAULT_POLICY: Policy = {
  ...BASE_POLICY,
  ...terms.TRADE_TERMS,
  ...terms.BUNDLE_TERMS,
  ...terms.MULTIBUY_TERMS,
  ...terms.REWARD_TERMS,
  ...terms.UPGRADE_TERMS,
  ...terms.SECOND_ITEM_TERMS,
  ...terms.IMPULSE_TERMS,
  ...terms.COMPATIBILITY_TERMS,
  ...terms.MARGIN_TERMS,
  ...terms.PERSON_TERMS,
  ...terms.HISTORY_TERMS,
  placements: DEFAULT_PLACEMENTS,
  retention: { days: 365 },
};
