import type { Listing } from "../graph/graph.ts";
import { toMajor } from "../model/money.ts";
import type { Companion } from "../model/response.ts";
import { merchandisingHere } from "../situation/merchandising.ts";
import type { Situation } from "../situation/situation.ts";
import { judgeAll } from "./judge.ts";
import type { Speak } from "./offer.ts";
import type { Playbook } from "./playbook.ts";
import type { Chosen } from "./select.ts";

/** Where a companion is looked for. */
export interface CompanyOptions {
  readonly situation: Situation;
  /** Ids of what the answer shows already: no product stands in it twice. */
  readonly shown: ReadonlySet<string>;
}

/** The small thing beside an offer: the best survivor of the technique that the offer's own names, for the offered product. */
export function companionOf(
  { technique, candidate }: Chosen,
  { situation, shown }: CompanyOptions,
  playbook: Playbook,
  speak: Speak,
): Companion | undefined {
  const source = playbook.techniques.find(({ code }) => code === technique.companion);
  if (!source) return undefined;
  const beside = besideOf(candidate.listing, situation, shown);
  const [judgement] = judgeAll([source], playbook.rules, beside, { whole: false, limit: 1 });
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
}

/** The situation as it would be with the offered product chosen; it does not come from an order, so no shipment is a second one. */
function besideOf(listing: Listing, situation: Situation, shown: ReadonlySet<string>): Situation {
  const basket = [{ listing, quantity: 1, offered: false }];
  return {
    ...situation,
    main: { listing, from: "page" },
    basket,
    basketValue: listing.price,
    inBasket: new Set([...situation.inBasket, ...situation.inCart, ...shown]),
    inCart: new Set([...situation.inCart, ...shown]),
    merchandising: merchandisingHere(situation.policy.merchandising, { ...situation, basket }),
  };
}
