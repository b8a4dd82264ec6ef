import type { PlacementPolicy } from "../model/policy.ts";

/** At most this many offers where neither request nor policy says. */
const DEFAULT_LIMIT = 3;

/** A placement that tries these techniques in this order and shows the default number of offers. */
export function placement(...techniques: string[]): PlacementPolicy {
  return { techniques, limit: DEFAULT_LIMIT, min: 1 };
}
