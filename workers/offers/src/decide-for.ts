import {
  type DecideContext,
  decide,
  decideAll,
  type Offer,
  type OfferRequest,
  type OfferResponse,
  type Terms,
} from "@basketwise/core";
import { emptyAnswer } from "./empty-answer.ts";
import type { GraphStore, OpenedFor } from "./storage/graph-store.ts";
import type { Head, Headless } from "./storage/head.ts";
import type { Visit } from "./storage/visit.ts";
import type { SignOffers } from "./tokens/sign-offers.ts";

/** What {@link decideFor} decides with. */
export interface DecideForOptions extends Pick<DecideContext, "at" | "playbook" | "requestId" | "dice"> {
  readonly store: GraphStore;
  readonly head: Head | Headless;
  readonly visit: Visit;
  /** Signs what has a price of its own; without it no offer has a token. */
  readonly sign?: SignOffers | undefined;
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
  const { store, head, visit, requestId, at, playbook, dice, sign } = options;
  if ("problem" in head) {
    const idOf = (i: number) => (asked.length === 1 ? requestId : `${requestId}.${i + 1}`);
    return asked.map((request, i) => emptyAnswer(request, idOf(i), head.degraded));
  }
  const answer = ({ graph, degraded }: OpenedFor): OfferResponse[] | Promise<OfferResponse[]> => {
    const terms: [Offer, Terms][] = [];
    const promise = sign && ((...one: [Offer, Terms]) => void terms.push(one));
    const context = { at, playbook, graph, policy: head.policy, requestId, dice, promise };
    const [only] = asked;
    const decided = asked.length === 1 && only ? [decide(only, context)] : decideAll(asked, context);
    const answers = degraded ? decided.map((one) => ({ ...one, degraded })) : decided;
    return sign && terms.length > 0 ? sign(asked, answers, new Map(terms)) : answers;
  };
  const opened = store.open(head, asked, at, visit);
  return opened instanceof Promise ? opened.then(answer) : answer(opened);
}
