import type { Policy, PolicyInput } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import type { Parts } from "../parts/shape.ts";
import { BASE_POLICY } from "../policy/base-policy.ts";
import { completed } from "../policy/completed.ts";
import { placement } from "../policy/placement.ts";
import type { Playbook } from "./playbook.ts";

/**
 * Completes what a merchant has set to a policy for a playbook with these parts, and for these requests: placements of
 * which the merchant says nothing try the playbook's techniques in their order.
 */
export function policyFor(
  { techniques, rules }: Playbook,
  { person, history }: Parts,
): (input: PolicyInput, requests: readonly OfferRequest[]) => Policy {
  const terms = [...techniques, ...rules, person, history].map((one) => one?.terms);
  const base = Object.assign({}, BASE_POLICY, ...terms);
  const inOrder = placement(...techniques.map(({ code }) => code));
  return (input, requests) => {
    const placements = Object.fromEntries(requests.map((request) => [request.placement, inOrder]));
    return completed({ ...base, placements }, input) as unknown as Policy;
  };
}
