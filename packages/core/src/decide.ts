import { decideWith, type WholeContext } from "./decide/decide-with.ts";
import type { Playbook } from "./decide/playbook.ts";
import type { Graph } from "./graph/graph.ts";
import type { RecordKey } from "./graph/packs/record-key.ts";
import type { Policy } from "./model/policy.ts";
import type { Terms } from "./model/promised.ts";
import type { OfferRequest } from "./model/request.ts";
import type { Offer, OfferResponse } from "./model/response.ts";
import { WHOLE } from "./parts/whole.ts";
import { DEFAULT_POLICY } from "./policy/default-policy.ts";
import type { Dice } from "./ranking/explore.ts";
import { needsWith } from "./situation/needs.ts";

/** All that a decision rests on beside the request. The same request and context give the same bytes. */
export interface DecideContext {
  readonly graph: Graph;
  readonly playbook: Playbook;
  readonly policy?: Policy;
  /** The moment of the decision, milliseconds since the epoch; the request's own `at` is not looked at. */
  readonly at: number;
  /** Names the answer, so that its offers can be told from others. */
  readonly requestId: string;
  /** What exploring throws; without dice nothing is explored, whatever the policy says. */
  readonly dice?: Dice | undefined;
  /** Is told what each offer with a price of its own promises; without it nobody works that out. */
  readonly promise?: ((offer: Offer, terms: Terms) => void) | undefined;
}

/**
 * Turns a situation into at most a few offers, each with its reasons. Nothing to offer is an empty list.
 *
 * @throws RangeError for a placement that neither the core nor the policy knows, and for an unknown technique
 */
export function decide(request: OfferRequest, context: DecideContext): OfferResponse {
  return decideWith(WHOLE, request, wholeContext(context));
}

/** The context with the policy of a merchant who has set nothing, where it has none. */
export function wholeContext(context: DecideContext): WholeContext {
  const { policy = DEFAULT_POLICY } = context;
  return policy === context.policy ? (context as WholeContext) : { ...context, policy };
}

/**
 * The records of the graph that deciding a request can look at, so that they are fetched together before it; `at` is the
 * moment to decide for, milliseconds since the epoch.
 */
export function needsOf(request: OfferRequest, policy: Policy, at: number): Set<RecordKey> {
  return needsWith(WHOLE, request, policy, at);
}
