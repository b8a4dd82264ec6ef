import type { Policy } from "@basketwise/core";
import type { Check } from "./shape.ts";
import { type Habit, habitsOf } from "./shared/habits.ts";
import { named } from "./shared/named.ts";
import { timesShown } from "./shared/times-shown.ts";

/** A product that is looked at. */
interface Suspect extends Habit {
  readonly title: string;
  /** Whether nearly all codes of the shop have a digit. */
  readonly codesHaveDigits: boolean;
}

/** What gives away that a line of the orders is no product; the first that holds is said. */
const SIGNS: readonly (readonly [says: string, holds: (product: Suspect) => boolean])[] = [
  [
    "its title names a charge, a delivery or a voucher, and one is taken at a time",
    ({ title, single }) => CHARGE.test(title) && single >= NEARLY_ALWAYS,
  ],
  [
    "its code has no digit, unlike nearly all others, and one is taken at a time",
    ({ id, single, codesHaveDigits }) => codesHaveDigits && !/\d/.test(id) && single >= NEARLY_ALWAYS,
  ],
  ["nearly every order has its own price for it", ({ orders, prices }) => orders >= 10 && prices >= 0.6],
];

/** The share of a product's orders in which what is said of it has to hold. */
const NEARLY_ALWAYS = 0.9;

/** Words for what a shop charges beside its goods, in the languages of the reasons and some neighbours'. */
const CHARGE = new RegExp(
  `(?:^|\\P{L})(?:${[
    "postage|shipping|carriage|delivery|handling|freight|vouchers?|gift ?cards?|surcharge|fees?|charges?|deposit|donation|discount|adjustment",
    "porto|versand\\p{L}*|gutscheine?|aufschlag|pfand|rabatt|spende",
    "verzendkosten|bezorging|cadeaubon|toeslag|statiegeld|korting|livraison|frais|bon cadeau",
    "доставка|сертификат|скидка|сбор|комиссия|شحن|توصيل|قسيمة|رسوم|خصم",
  ].join("|")})(?:\\P{L}|$)`,
  "iu",
);

/** So large a share of the codes have a digit that one without stands out. */
const NEARLY_ALL = 0.95;

/** What is offered, or bought so that it could be, seems to be no product: postage, a fee, a voucher, an adjustment. */
export const notAProduct: Check = ({ graph, orders, policy, shown }) => {
  const times = timesShown({ shown });
  const withDigit = orders.products.filter((id) => /\d/.test(id)).length;
  const codesHaveDigits = withDigit >= NEARLY_ALL * orders.products.length;
  const cases = habitsOf(orders).flatMap((habit) => {
    const offered = times.get(habit.id) ?? 0;
    if (isHidden(habit.id, policy) || graph.ties(habit.id).listings.length === 0) return [];
    const product = { ...habit, ...named(graph, habit.id), codesHaveDigits };
    const sign = SIGNS.find(([, holds]) => holds(product));
    return sign ? [{ ...named(graph, habit.id), offered, orders: habit.orders, because: sign[0] }] : [];
  });
  if (cases.length === 0) return undefined;
  return {
    code: "not-a-product",
    says: `products with ties that may be none: ${cases.length}`,
    advice: "hide what is none by merchandising, or leave it out of the catalog",
    cases: cases.sort((a, b) => b.offered - a.offered || b.orders - a.orders),
  };
};

/** Whether the policy hides a product everywhere and always. */
function isHidden(productId: string, { merchandising }: Policy): boolean {
  return merchandising.some(({ effect, productIds = [], ...when }) => {
    const bounds = [when.placements, when.segments, when.for, when.from, when.until];
    return effect === "hide" && productIds.includes(productId) && bounds.every((one) => one === undefined);
  });
}
