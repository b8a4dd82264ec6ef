import { toMinor } from "../model/money.ts";
import type { Terms, Trigger } from "../model/promised.ts";
import type { Offer } from "../model/response.ts";
import { earnedReward } from "../situation/earned-reward.ts";
import { hasOwnPrice } from "../situation/own-prices.ts";
import type { MainItem, Situation } from "../situation/situation.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";

/** What was chosen to be offered. */
interface Chosen {
  readonly technique: Technique;
  readonly candidate: Candidate;
}

/** What an offer promises; undefined where it costs what everybody pays, so that there is nothing to promise. */
export function termsOf(
  { technique, candidate }: Chosen,
  offer: Offer,
  situation: Situation,
): Terms | undefined {
  const isReward = offer.products.length === 0;
  if (!isReward && !hasOwnPrice(candidate)) return undefined;
  const { graph, policy } = situation;
  const reward = isReward && technique.code === "reward" ? earnedReward(situation) : undefined;
  const { code, gift, trialDays, price } = offer;
  return {
    technique: offer.technique,
    products: offer.products.map(({ productId, quantity }) => ({ productId, quantity })),
    price: { amount: price.amount, currency: price.currency },
    isDiscount: candidate.ownPrice?.isDiscount ?? false,
    ...(reward?.percent !== undefined && { percent: reward.percent }),
    ...(code !== undefined && { code }),
    ...(gift !== undefined && { gift }),
    ...(trialDays !== undefined && { trialDays }),
    ...(reward && { validDays: reward.validDays }),
    trigger: reward ? rewardTrigger(reward, situation) : triggerOf(technique, offer, situation.main),
    graphVersion: graph.facts.version,
    policyVersion: policy.version,
  };
}

/** Where the customer was said to have the main item already: no cart will hold it again. */
const HAS: ReadonlySet<MainItem["from"]> = new Set(["order", "plan"]);

/** A price that was made beside the main item holds beside it alone; what stands by itself needs nothing else. */
function triggerOf({ restsOn }: Technique, { products }: Offer, main: MainItem | undefined): Trigger {
  const productId = main?.listing.product.id;
  const rests = restsOn === "basket" || restsOn === "main";
  if (!rests || main === undefined || productId === undefined) return { products: [] };
  if (products.some((product) => product.productId === productId)) return { products: [] };
  return HAS.has(main.from) ? { products: [], has: productId } : { products: [{ productId, quantity: 1 }] };
}

/** Of a reward that several things earn, what did. */
function rewardTrigger(
  { atLeast, acceptedOffer }: { readonly atLeast?: number; readonly acceptedOffer?: boolean },
  { cartValue, decimals }: Situation,
): Trigger {
  if (atLeast !== undefined && toMinor(atLeast, decimals) <= cartValue) return { products: [], atLeast };
  return { products: [], ...(acceptedOffer && { acceptedOffer }) };
}
