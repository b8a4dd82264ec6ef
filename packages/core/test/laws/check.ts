import fc from "fast-check";
import { decide } from "../../src/decide.ts";
import { decimalsOf } from "../../src/model/money.ts";
import type { OfferRequest } from "../../src/model/request.ts";
import type { OfferResponse } from "../../src/model/response.ts";
import { WHOLE } from "../../src/parts/whole.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import { readSituation } from "../../src/situation/read-situation.ts";
import type { Situation } from "../../src/situation/situation.ts";
import { type AnyShop, AT, type Case, cases } from "./generate.ts";

/** The laws are tried on 150 shops with 8 requests each: 1,200 cases. The same seed makes the same shops. */
const RUN = { seed: 20_261_102, numRuns: 150 } as const;

let made: readonly Case[] | undefined;

/** Holds a law against every request of many shops. */
export function law(holds: (shop: AnyShop, request: OfferRequest) => void): void {
  lawOfPages(({ shop, requests }) => {
    for (const request of requests)
      told(`the request ${JSON.stringify(request)}`, () => holds(shop, request));
  });
}

/** Holds a law against many shops, with all that is asked of each. */
export function lawOfPages(holds: (page: Case) => void): void {
  // Making shops is dear, so they are made once for all the laws of a file.
  made ??= fc.sample(cases, RUN);
  made.forEach((page, i) => {
    told(`shop ${i} of seed ${RUN.seed}`, () => holds(page));
  });
}

/** Says for which case a law was broken. */
function told(which: string, hold: () => void): void {
  try {
    hold();
  } catch (error) {
    throw new Error(`${which}: ${(error as Error).message}`, { cause: error });
  }
}

/** What a shop answers to a request. */
export function answerIn(
  { graph, policy }: AnyShop,
  request: OfferRequest,
  playbook = PLAYBOOK,
): OfferResponse {
  return decide(request, { graph, policy, playbook, at: AT, requestId: "r" });
}

/** The situation that a request makes in a shop. */
export function situationIn({ graph, policy }: AnyShop, request: OfferRequest): Situation {
  return readSituation(request, {
    graph,
    policy,
    at: AT,
    decimals: decimalsOf(policy.currency),
    parts: WHOLE,
  });
}

/** The codes of the techniques that a request tries, in order, each once. */
export function triedIn({ policy }: AnyShop, request: OfferRequest): string[] {
  return [...new Set<string>(request.techniques ?? policy.placements[request.placement]?.techniques ?? [])];
}

/** What a page shows of a response. */
export function shownOf({ technique, offers, required, later, guides, used }: OfferResponse): string {
  return JSON.stringify({ technique, offers, required, later, guides, used });
}
