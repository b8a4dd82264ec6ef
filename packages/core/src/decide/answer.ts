import type { DecideContext } from "../decide.ts";
import type { Input } from "../model/codes.ts";
import type { Guide } from "../model/product.ts";
import type { LaterOffer, Offer, OfferResponse } from "../model/response.ts";
import { termsOf } from "../promise/terms-of.ts";
import type { Rule } from "../rules/shape.ts";
import type { Situation } from "../situation/situation.ts";
import { companionOf } from "./companion.ts";
import { disclosureOf } from "./disclosure.ts";
import type { TechniqueJudgement } from "./judge.ts";
import { offerOf, type Speak, speaker } from "./offer.ts";
import { requiredFor } from "./required.ts";
import type { Chosen, Selection } from "./select.ts";

/** Puts the decision together as the page gets it. */
export function answer(
  { chosen, withheld }: Selection,
  judgements: readonly TechniqueJudgement[],
  situation: Situation,
  context: DecideContext & { readonly limit: number },
): OfferResponse {
  const { request, graph, policy } = situation;
  const speak = speaker(situation, context.playbook);
  const shown = new Set(chosen.map(({ candidate }) => candidate.listing.product.id));
  const offers = chosen.map((one, i) => {
    const companion = companionOf(one, { situation, shown }, context.playbook, speak);
    if (companion) shown.add(companion.productId);
    const offer = offerOf(one, `${context.requestId}.${i + 1}`, situation, speak, companion);
    const disclosure = disclosureOf(one, offer, situation, context.playbook);
    return disclosure === undefined ? offer : { ...offer, disclosure };
  });
  if (context.promise) tellPromises(chosen, offers, situation, context.promise);
  const [first] = chosen;
  return {
    requestId: context.requestId,
    graphVersion: graph.facts.version,
    policyVersion: policy.version,
    placement: request.placement,
    ...(first && { technique: first.technique.code }),
    used: inputsOf(situation, offers),
    offers,
    guides: offers.length > 0 ? [] : guidesFor(judgements, situation, context.playbook.rules),
    required: requiredFor(situation),
    later: laterOf(judgements, situation, speak, context.limit),
    ...(request.explain && { withheld }),
  };
}

function tellPromises(
  chosen: readonly Chosen[],
  offers: readonly Offer[],
  situation: Situation,
  tell: NonNullable<DecideContext["promise"]>,
): void {
  chosen.forEach((one, i) => {
    const offer = offers[i];
    const terms = offer && termsOf(one, offer, situation);
    if (terms) tell(offer, terms);
  });
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

/** Of the first technique that has candidates which are only put off, the best. */
function laterOf(
  judgements: readonly TechniqueJudgement[],
  situation: Situation,
  speak: Speak,
  limit: number,
): LaterOffer[] {
  const found = judgements.find(({ judged }) => judged.some(({ deferred }) => deferred));
  if (!found) return [];
  const { technique, judged } = found;
  return judged
    .filter(({ deferred }) => deferred)
    .slice(0, limit)
    .flatMap(({ candidate }) => {
      const [reason] = technique.describe(candidate, situation).reasons;
      const productId = candidate.listing.product.id;
      return reason ? [{ technique: technique.code, productId, reason: speak(reason) }] : [];
    });
}

/** How to get more out of what they have, where selling would be wrong. */
function guidesFor(
  judgements: readonly TechniqueJudgement[],
  situation: Situation,
  rules: readonly Rule[],
): Guide[] {
  const kind = rules.filter((rule) => rule.instead === "guides" && (rule.applies?.(situation) ?? true));
  const stops = judgements.some(({ technique, judged }) =>
    judged.some(({ candidate }) =>
      kind.some((rule) => rule.binds(technique) && rule.check(candidate, situation, technique)),
    ),
  );
  if (!stops && !kind.some((rule) => rule.holds?.(situation))) return [];
  const { consent, main, graph, request } = situation;
  // Without consent what they have or looked at is no more told of by its manual than by an offer.
  const basket = consent || main?.from === "page" || main?.from === "cart" ? situation.basket : [];
  const { plan: planId } = (consent && request.customer) || {};
  const plan = planId === undefined ? undefined : graph.listing(planId);
  const products = [...basket.map((item) => item.listing), ...(plan ? [plan] : [])].map(
    ({ product }) => product,
  );
  const guides = products.flatMap((product) => product.guides ?? []);
  return [...new Map(guides.map((guide) => [guide.link, guide])).values()];
}
