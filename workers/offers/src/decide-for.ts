import {
  type DecideContext,
  decide,
  decideAll,
  type OfferRequest,
  type OfferResponse,
} from "@basketwise/core";
import { emptyAnswer } from "./empty-answer.ts";
import type { GraphStore, OpenedFor } from "./storage/graph-store.ts";
import type { Head, Headless } from "./storage/head.ts";
import type { Visit } from "./storage/visit.ts";

/** What {@link decideFor} decides with. */
export interface DecideForOptions extends Pick<DecideContext, "at" | "playbook" | "requestId" | "dice"> {
  readonly store: GraphStore;
  readonly head: Head | Headless;
  readonly visit: Visit;
}

/**
 * Reads what the requests need and decides; no promise where nothing had to be read. What can't be had in time is left
 * out, and the answers say why.
 *
 * @throws RangeError as `decide` does, or rejects with it
 */
export function decideFor(
  asked: readonly OfferRequest[],
  options: DecideForOptions,
): OfferResponse[] | Promise<OfferResponse[]> {
  const { store, head, visit, requestId, at, playbook, dice } = options;
  if ("problem" in head) {
    const idOf = (i: number) => (asked.length === 1 ? requestId : `${requestId}.${i + 1}`);
    return asked.map((request, i) => emptyAnswer(request, idOf(i), head.degraded));
  }
  const answer = ({ graph, degraded }: OpenedFor): OfferResponse[] => {
    const context = { at, playbook, graph, policy: head.policy, requestId, dice };
    const [only] = asked;
    const answers = asked.length === 1 && only ? [decide(only, context)] : decideAll(asked, context);
    return degraded ? answers.map((one) => ({ ...one, degraded })) : answers;
  };
  const opened = store.open(head, asked, at, visit);
  return opened instanceof Promise ? opened.then(answer) : answer(opened);
}
