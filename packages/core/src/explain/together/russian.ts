import { type Forms, count as plainCount } from "../counts.ts";
import type { Language, Wording } from "../language.ts";
import { share } from "../numbers.ts";
import { sayFrom, type TogetherSentences } from "../sentences.ts";
import { text } from "../texts.ts";

/** Russian of what goes with the basket, for a playbook that has no technique but `complement`. */
export const russianForComplement: Language = {
  code: "ru",
  direction: "ltr",
  say: (reason, wording) => sayFrom(TOGETHER, reason, wording),
  disclose: () => "Эта цена установлена лично для вас на основе автоматизированного решения.",
};

/** `other` is said of fractions. */
export type Noun = Forms<"one" | "few" | "many">;

const ORDERS: Noun = { one: "# заказ", few: "# заказа", many: "# заказов", other: "# заказа" };
const PEOPLE: Noun = { one: "# человек", few: "# человека", many: "# человек", other: "# человека" };
const SHARE = { exact: "В #", below: "Менее чем в #", above: "Более чем в #" };

/** What is said of what goes with the basket. */
export const TOGETHER: TogetherSentences = {
  bought_together: [
    (e, w) =>
      `${share(e.confidence, w, SHARE)} заказов с товаром ${title(e.title)} есть и этот товар (${count(e.baskets, w, ORDERS)})`,
    "Покупают вместе",
  ],
  accessory_of: [(e) => `Дополнение к товару ${title(e.title)}`, "Дополнение к вашему выбору"],
  consumable_for: [
    (e) => `Расходный материал для товара ${title(e.title)}`,
    "Расходный материал к вашей покупке",
  ],
  protects: [(e) => `Защита для товара ${title(e.title)}`, "Защита для вашей покупки"],
  expert_pick: [(e) => `Наши эксперты советуют к товару ${title(e.title)}`, "Советуют наши эксперты"],
  same_goal: [(e) => `Отвечает вашей цели: ${text(e.goal)}`, "Отвечает вашей цели"],
  popular_in_segment: [
    (e, w) => `Это выбрали похожие на вас покупатели: ${count(e.customers, w, PEOPLE)}`,
    "Это выбрали похожие на вас покупатели",
  ],
  exploring: [() => "Кое-что другое", ""],
};

/** A title as the language quotes it; a hole where there is none. */
export function title(value: unknown): string {
  return `«${text(value)}»`;
}

/** So many of something; the number stays on one line with what it counts. */
export function count(value: unknown, wording: Wording, forms: Forms): string {
  return plainCount(value, wording, forms).replace(" ", "\u00a0");
}
