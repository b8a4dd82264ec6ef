import { guides } from "../parts/guides.ts";
import { waits } from "../parts/waits.ts";
import type { Situation } from "../situation/situation.ts";
import type { Rule } from "./shape.ts";

/** Where the merchant comes to the customer, not the customer to the shop. */
const APPROACHING: ReadonlySet<string> = new Set(["account", "email", "sms", "push", "call"]);

/** What tells that the value of the last purchase was seen. */
const SEEN: readonly string[] = ["value-seen", "referred", "expanding"];

/** No selling before the value of the last purchase has been seen; guides help towards it. */
export function tooEarly(): Rule {
  return {
    code: "too-early",
    binds: () => true,
    brings: { guides, waits },
    applies: isTooEarly,
    instead: "guides",
    holds: isTooEarly,
    check: (_candidate, situation) =>
      isTooEarly(situation) ? { stage: "onboarding", until: SEEN } : undefined,
  };
}

function isTooEarly({ request, stage }: Situation): boolean {
  if (stage !== "onboarding" || !APPROACHING.has(request.placement)) return false;
  return !request.customer?.signals?.some((signal) => SEEN.includes(signal));
}
