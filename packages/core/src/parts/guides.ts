import type { TechniqueJudgement } from "../decide/judge.ts";
import type { Playbook } from "../decide/playbook.ts";
import type { Guide } from "../model/product.ts";
import type { Situation } from "../situation/situation.ts";

/** How to get more out of what they have, where selling would be wrong. */
export function guides(
  judgements: readonly TechniqueJudgement[],
  situation: Situation,
  { rules }: Playbook,
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
  const found = products.flatMap((product) => product.guides ?? []);
  return [...new Map(found.map((guide) => [guide.link, guide])).values()];
}
