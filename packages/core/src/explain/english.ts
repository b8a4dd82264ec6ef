import type { ReasonCode } from "../model/codes.ts";
import type { Facts } from "../model/response.ts";
import type { Language, Wording } from "./language.ts";
import { money, number, share } from "./numbers.ts";

type Say = (evidence: Facts, wording: Wording) => string;

/** English. */
export const english: Language = {
  code: "en",
  say({ code, evidence }, wording) {
    return SENTENCES[code as ReasonCode]?.(evidence, wording) ?? code;
  },
};

const SENTENCES: Readonly<Record<ReasonCode, Say>> = {
  bought_together: (e, w) =>
    `${share(e.confidence, w)} of orders with ${e.title} have it too (${number(e.baskets, w)} orders)`,
  bought_later: (e, w) =>
    `${number(e.customers, w)} customers came back for it within ${number(e.withinDays, w)} days`,
  accessory_of: (e) => `Made to go with ${e.title}`,
  consumable_for: (e) => `What ${e.title} uses up`,
  protects: (e) => `Protects ${e.title}`,
  option_of: (e) => `An extra for ${e.title}`,
  expert_pick: (e) => `Our experts' pick to go with ${e.title}`,
  similar_to: (e) => `An alternative to ${e.title}`,
  also_considered: (e) => `Often looked at beside ${e.title}`,
  better_version: (e) => `A better version of ${e.title}`,
  all_versions: (e, w) => `All ${number(e.versions, w)} versions side by side`,
  same_goal: (e) => `Serves your goal: ${e.goal}`,
  completes_set: (e, w) => `Completes your set: you have ${number(e.have, w)} of ${number(e.of, w)}`,
  set_price: (e, w) => `${number(e.percent, w)}% less as a set`,
  volume_price: (e, w) => `${number(e.percent, w)}% less each when you take ${number(e.quantity, w)}`,
  reaches_threshold: (e, w) => `${money(e.missing, w)} more and you get: ${e.reward}`,
  saves_money: (e, w) =>
    Number(e.saving) > 0
      ? `You would pay ${money(e.next, w)} a month instead of ${money(e.current, w)}: ${money(e.saving, w)} less`
      : `For the ${money(e.current, w)} a month you pay now, with more included`,
  unlocks_feature: (e, w) =>
    `Your ${e.metric} of ${number(e.value, w)} calls for it: ${e.benefit ?? e.feature}`,
  pays_back: (e, w) => `Costs ${money(e.cost, w)} more a month and brings about ${money(e.value, w)}`,
  try_first: (e, w) => `Try it free for ${number(e.days, w)} days`,
  runs_out_soon: (e, w) =>
    `You buy it about every ${number(e.everyDays, w)} days, last ${number(e.daysSince, w)} days ago`,
  you_viewed: () => "You looked at this",
  left_in_cart: () => "You left this in your cart",
  thank_you: (e, w) =>
    e.percent === undefined
      ? `Thank you for your order: yours for ${number(e.validDays, w)} days`
      : `Thank you for your order: ${number(e.percent, w)}% off the next one, for ${number(e.validDays, w)} days`,
  second_item_discount: (e, w) => `${number(e.percent, w)}% off as a second item`,
  small_addition: () => "A small thing to go with it",
  new_from_brand: (e) => `New from ${e.brand}`,
  popular_here: (e, w) => `In ${number(e.orders, w)} orders${from(e, w)}`,
  top_rated: (e, w) => `Rated ${number(e.rating, w)} of 5 by ${number(e.count, w)} customers`,
  popular_in_segment: (e, w) => `${number(e.customers, w)} customers like you chose it`,
  exploring: () => "Something different",
};

function from({ country, source }: Facts, { locale }: Wording): string {
  if (country !== undefined) return ` from ${countryName(String(country), locale)}`;
  return source === undefined ? "" : ` by visitors from ${source}`;
}

/** A shop's table may name a country in words; `Intl` throws at what is not a code. */
function countryName(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(country) ?? country;
}
