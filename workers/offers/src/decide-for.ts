import {
  type DecideContext,
  decide,
  decideAll,
  type OfferRequest,
  type OfferResponse,
} from "@basketwise/core";
import { emptyAnswer } from "./empty-answer.ts";
import type { GraphStore } from "./storage/graph-store.ts";
import type { Head, Headless } from "./storage/head.ts";
import type { Visit } from "./storage/visit.ts";

/** What {@link decideFor} decides with. */
export interface DecideForOptions extends Pick<DecideContext, "at" | "playbook" | "requestId"> {
  readonly store: GraphStore;
  readonly head: Head | Headless;
  readonly visit: Visit;
}

/**
 * Reads what the requests need and decides. What can't be had in time is left out, and the answers say why.
 *
 * @throws RangeError as `decide` does
 */
export async function decideFor(
  asked: readonly OfferRequest[],
  options: DecideForOptions,
): Promise<OfferResponse[]> {
  const { store, head, visit, requestId, ...rest } = options;
  const ids = asked.map((_, i) => (asked.length === 1 ? requestId : `${requestId}.${i + 1}`));
  if ("problem" in head) {
    return asked.map((request, i) => emptyAnswer(request, ids[i] ?? requestId, head.degraded));
  }
  const { graph, degraded } = await store.open(head, asked, visit);
  const context = { ...rest, graph, policy: head.policy, requestId };
  const [only] = asked;
  const answers = asked.length === 1 && only ? [decide(only, context)] : decideAll(asked, context);
  return degraded ? answers.map((answer) => ({ ...answer, degraded })) : answers;
}
