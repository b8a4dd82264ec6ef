import { judgeAll } from "../decide/judge.ts";
import type { Listing } from "../graph/graph.ts";
import { toMajor } from "../model/money.ts";
import type { Situation } from "../situation/situation.ts";
import type { Parts } from "./shape.ts";

/** The small thing beside an offer: the best survivor of the technique that the offer's own names, for the offered product. */
export const companion: NonNullable<Parts["companion"]> = (
  { technique, candidate },
  { situation, shown },
  { playbook, parts },
  speak,
) => {
  const wanted = technique.companion;
  const source = wanted === undefined ? undefined : playbook.techniques.find(({ code }) => code === wanted);
  if (!source) return undefined;
  const beside = besideOf(candidate.listing, situation, shown, parts);
  const [judgement] = judgeAll([source], playbook.rules, beside, { whole: false, limit: 1, parts });
  const best = judgement?.judged.find(({ stops }) => stops.length === 0);
  if (!best) return undefined;
  const { product, price } = best.candidate.listing;
  const { reasons } = source.describe(best.candidate, beside);
  return {
    productId: product.id,
    title: product.title,
    price: toMajor(price, situation.decimals),
    reasons: reasons.map(speak),
  };
};

/** The situation as it would be with the offered product chosen; it does not come from an order, so no shipment is a second one. */
function besideOf(
  listing: Listing,
  situation: Situation,
  shown: ReadonlySet<string>,
  { merchandising }: Parts,
): Situation {
  const basket = [{ listing, quantity: 1, offered: false }];
  return {
    ...situation,
    main: { listing, from: "page" },
    basket,
    basketValue: listing.price,
    inBasket: new Set([...situation.inBasket, ...situation.inCart, ...shown]),
    inCart: new Set([...situation.inCart, ...shown]),
    merchandising: merchandising?.(situation.policy.merchandising, { ...situation, basket }) ?? [],
  };
}
