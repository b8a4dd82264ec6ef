import type { DecideContext } from "../decide.ts";
import type { Input } from "../model/codes.ts";
import type { Offer, OfferResponse } from "../model/response.ts";
import type { Parts } from "../parts/shape.ts";
import type { Situation } from "../situation/situation.ts";
import type { TechniqueJudgement } from "./judge.ts";
import { offerOf, speaker } from "./offer.ts";
import type { Chosen, Wanted } from "./select.ts";

/** What {@link answer} works with. */
export interface AnswerContext extends DecideContext {
  readonly parts: Parts;
  readonly wanted: Wanted;
}

/** Puts the decision together as the page gets it. */
export function answer(
  chosen: readonly Chosen[],
  judgements: readonly TechniqueJudgement[],
  situation: Situation,
  context: AnswerContext,
): OfferResponse {
  const { request, graph, policy } = situation;
  const { parts, playbook, wanted } = context;
  const speak = speaker(situation, playbook);
  const shown = new Set(chosen.map(({ candidate }) => candidate.listing.product.id));
  const offers = chosen.map((one, i) => {
    const companion = parts.companion?.(one, { situation, shown }, context, speak);
    if (companion) shown.add(companion.productId);
    const offer = offerOf(one, `${context.requestId}.${i + 1}`, situation, speak, parts, companion);
    const disclosure = parts.ownPrices?.disclose(one, offer, situation, playbook);
    return disclosure === undefined ? offer : { ...offer, disclosure };
  });
  if (context.promise) parts.ownPrices?.promise(chosen, offers, situation, context.promise);
  const [first] = chosen;
  return {
    requestId: context.requestId,
    graphVersion: graph.facts.version,
    policyVersion: policy.version,
    placement: request.placement,
    ...(first && { technique: first.technique.code }),
    used: inputsOf(situation, offers),
    offers,
    guides: (offers.length === 0 && parts.guides?.(judgements, situation, playbook)) || [],
    required: parts.required?.(situation) ?? [],
    later: parts.later?.(judgements, situation, speak, wanted.limit) ?? [],
    ...(request.explain &&
      parts.withheld && { withheld: parts.withheld(chosen, judgements, playbook, wanted) }),
  };
}

/** What each reason rests on, beside what made the basket. */
const INPUT_OF: Readonly<Record<string, Input>> = {
  bought_together: "graph",
  bought_later: "graph",
  also_considered: "graph",
  popular_here: "popularity",
  top_rated: "popularity",
  popular_in_segment: "customer",
  same_goal: "customer",
};

function inputsOf({ used }: Situation, offers: readonly Offer[]): Input[] {
  const inputs = [...used];
  for (const { reasons } of offers) {
    for (const { code } of reasons) {
      const input = INPUT_OF[code] ?? "catalog";
      if (!inputs.includes(input)) inputs.push(input);
    }
  }
  return inputs.sort();
}
