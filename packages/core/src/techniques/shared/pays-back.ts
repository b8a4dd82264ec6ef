import { type Money, toMajor } from "../../model/money.ts";
import type { Reason } from "../../model/response.ts";
import type { Situation } from "../../situation/situation.ts";

/** That a plan brings more a month than it costs more, where the customer's usage tells what it brings. */
export function paysBack(difference: Money, { request, decimals, consent }: Situation): Reason[] {
  const value = consent ? (request.customer?.usage?.valuePerMonth ?? 0) : 0;
  const cost = toMajor(difference, decimals);
  return cost > 0 && value > cost ? [{ code: "pays_back", evidence: { cost, value } }] : [];
}
