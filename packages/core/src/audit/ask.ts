import { type DecideContext, decide } from "../decide.ts";
import { isEvidence } from "../graph/evidence.ts";
import type { Graph, Listing } from "../graph/graph.ts";
import { decimalsOf, toMajor } from "../model/money.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { WHOLE } from "../parts/whole.ts";
import { readSituation } from "../situation/read-situation.ts";
import type { Answered } from "./shape.ts";

/**
 * Asks what a page would ask, and has every rule explain itself.
 *
 * @throws RangeError as {@link decide} does
 */
export function ask(request: OfferRequest, context: DecideContext & { readonly policy: Policy }): Answered {
  const { graph, policy, at } = context;
  const decimals = decimalsOf(graph.facts.currency);
  const { basket, basketValue } = readSituation(request, { graph, policy, at, decimals, parts: WHOLE });
  return {
    response: decide({ ...request, explain: true }, context),
    basketValue: toMajor(basketValue, decimals),
    tied: basket.some(({ listing }) => hasTie(listing, graph, policy)),
  };
}

/** Whether a product was bought together with any other often enough, and more often than chance. */
function hasTie({ product, baskets }: Listing, graph: Graph, { evidence }: Policy): boolean {
  const { listings, together } = graph.ties(product.id);
  return listings.some((other, i) =>
    isEvidence(together[i] ?? 0, baskets, other.baskets, graph.facts.baskets, evidence.minBaskets),
  );
}
