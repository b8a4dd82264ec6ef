import { priceToday } from "../../model/product.ts";
import type { Offer } from "../../model/response.ts";
import { gains } from "./gains.ts";
import { sentence } from "./sentence.ts";
import type { Telling } from "./telling.ts";
import { isVersions, versions } from "./versions.ts";

/** Reasons, and benefits of a product, that one can say in a breath. */
const MOST = 3;

/** What to say for one offer, in the order of saying it: to open, why, what one gains, the price, and what stands beside it. */
export function offerPoints(offer: Offer, telling: Telling): string[] {
  const { tell } = telling;
  const { reasons, companion, partner, disclosure, story, code, gift, trialDays, technique } = offer;
  const why = reasons.filter((reason) => reason.code !== "exploring").slice(0, MOST);
  return [
    ...opening(offer, telling),
    ...why.map(({ text }) => sentence(text)),
    ...(isVersions(offer)
      ? versions(offer, telling)
      : [...benefits(offer, telling), ...price(offer, telling)]),
    ...(story ? [sentence(story.text)] : []),
    ...(technique === "trial" ? [] : tell("trial", { days: trialDays })),
    ...tell("beside", { title: companion?.title, price: companion?.price }),
    ...tell("partner", { partner }),
    ...tell("code", { code }),
    ...tell("gift", { gift }),
    ...(disclosure === undefined ? [] : [disclosure]),
  ];
}

function opening(offer: Offer, { tell, list, productOf }: Telling): string[] {
  const { products } = offer;
  const [first, second] = products;
  if (!first || isVersions(offer)) return [];
  if (second) {
    const titles = products.flatMap(({ title, quantity }) =>
      quantity === 1 ? tell("named", { name: title }) : tell("pieces", { title, quantity }),
    );
    return tell("together", { titles: list(titles) });
  }
  const { title, quantity } = first;
  const of = first.replaces === undefined ? undefined : productOf(first.replaces)?.title;
  if (of !== undefined) return tell("in_place", { title, of });
  return quantity === 1 ? tell("suggest", { title }) : tell("suggest_pieces", { title, quantity });
}

/** What the customer has of it, in the merchant's own words where there are any. */
function benefits(offer: Offer, telling: Telling): string[] {
  const { products, compare = [] } = offer;
  // In a set the main item stands first, and is chosen already.
  const brought = products.length > 1 ? products.slice(1) : products;
  const highlights = brought.flatMap(({ productId }) => telling.productOf(productId)?.highlights ?? []);
  const said = [...unlocked(offer, telling), ...highlights].slice(0, MOST);
  return [...gains(compare, telling), ...said.map(sentence)];
}

/** What a plan unlocks beyond the current one, where it is said what that is good for and no reason has said it. */
function unlocked({ products: [plan], reasons }: Offer, { productOf }: Telling): string[] {
  if (plan?.replaces === undefined) return [];
  const has = productOf(plan.replaces)?.plan?.unlocks?.map(({ feature }) => feature) ?? [];
  const said = reasons.map(({ evidence }) => evidence.feature);
  const more = productOf(plan.productId)?.plan?.unlocks ?? [];
  return more
    .filter(({ feature }) => !has.includes(feature) && !said.includes(feature))
    .flatMap(({ benefit }) => benefit ?? []);
}

/** What it costs, and what is saved where that is so. What costs nothing has its own words. */
function price(
  { products: [first, second], price: { amount, was, saving } }: Offer,
  { tell, productOf }: Telling,
): string[] {
  if (!first || amount === 0) return [];
  if (saving !== undefined) return tell("saved", { amount, was, saving });
  if (productOf(first.productId)?.kind === "plan") return tell("monthly", { amount });
  const other = first.replaces === undefined || second ? undefined : productOf(first.replaces);
  const more = other ? amount - priceToday(other) : 0;
  return [
    ...tell("price", { amount }),
    ...(more > NO_MONEY ? tell("more_than", { amount: more, title: other?.title }) : []),
    ...(more < -NO_MONEY ? tell("less_than", { amount: -more, title: other?.title }) : []),
  ];
}

/** Less than the smallest coin: the noise of a difference of decimals. */
const NO_MONEY = 1e-6;
