import type { Policy } from "../model/policy.ts";
import type { Dismissed, OfferRequest } from "../model/request.ts";
import { daysSince } from "../model/time.ts";
import type { Situation } from "./situation.ts";

/** What the session tells of what was shown and refused lately, read once: rules ask for it with every candidate. */
export type Lately = Pick<Situation, "shownLately" | "dismissedLately">;

/** Most requests; so made once. */
const NOTHING: Lately = { shownLately: new Map(), dismissedLately: [] };

/**
 * Reads what was shown and refused in the days that the policy looks back. What is dated later than now counts as well:
 * a visitor's clock may be ahead, and a no is a no.
 */
export function readLately({ session }: OfferRequest, policy: Policy, at: number): Lately {
  if (!session?.shown && !session?.dismissed) return NOTHING;
  const shownLately = new Map<string, number>();
  for (const seen of session.shown ?? []) {
    if (!(daysSince(seen.at, at) <= policy.fatigue.days)) continue;
    shownLately.set(seen.productId, (shownLately.get(seen.productId) ?? 0) + 1);
  }
  const isRecent = (one: Dismissed) => daysSince(one.at, at) <= policy.dismissed.days;
  return { shownLately, dismissedLately: session.dismissed?.filter(isRecent) ?? [] };
}
