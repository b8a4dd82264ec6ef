import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";

/** Placements where what was just looked at stands in for an empty cart. */
export const BROWSING: ReadonlySet<string> = new Set(["home", "category", "search", "chat", "help"]);

/** Placements that reach the customer away from the shop. */
export const MESSAGES: ReadonlySet<string> = new Set(["email", "sms", "push"]);

/** The codes of the techniques that a request is answered with: its own, else those of its placement. */
export function techniquesFor({ techniques, placement }: OfferRequest, policy: Policy): readonly string[] {
  return techniques ?? policy.placements[placement]?.techniques ?? [];
}

/** Whether what was viewed or left behind can matter: as the main item, as a reminder, or as a sign of interest. */
export function looksAtVisit(request: OfferRequest, policy: Policy): boolean {
  const { placement } = request;
  return (
    BROWSING.has(placement) || MESSAGES.has(placement) || techniquesFor(request, policy).includes("remind")
  );
}
