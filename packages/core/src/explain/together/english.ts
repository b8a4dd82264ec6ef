import { count, type Forms } from "../counts.ts";
import type { Language } from "../language.ts";
import { share } from "../numbers.ts";
import { sayFrom, type TogetherSentences } from "../sentences.ts";
import { text } from "../texts.ts";

/** English of what goes with the basket, for a playbook that has no technique but `complement`. */
export const englishForComplement: Language = {
  code: "en",
  direction: "ltr",
  say: (reason, wording) => sayFrom(TOGETHER, reason, wording),
  disclose: () => "This price was set for you personally by an automated decision.",
};

/** A counted word in its forms. */
export type Noun = Forms<"one">;

/** Counted orders. */
export const ORDERS: Noun = { one: "# order", other: "# orders" };
/** Counted customers. */
export const CUSTOMERS: Noun = { one: "# customer", other: "# customers" };
const SHARE = { exact: "#", below: "Less than #", above: "More than #" };

/** What is said of what goes with the basket. */
export const TOGETHER: TogetherSentences = {
  bought_together: [
    (e, w) =>
      `${share(e.confidence, w, SHARE)} of orders with ${text(e.title)} have it too (${count(e.baskets, w, ORDERS)})`,
    "Bought together",
  ],
  accessory_of: [(e) => `Goes with ${text(e.title)}`, "Goes with your choice"],
  consumable_for: [(e) => `Supplies for ${text(e.title)}`, "Supplies for your choice"],
  protects: [(e) => `Protects ${text(e.title)}`, "Protects your choice"],
  expert_pick: [(e) => `Our experts' pick to go with ${text(e.title)}`, "Our experts' pick"],
  same_goal: [(e) => `Serves your goal: ${text(e.goal)}`, "Serves your goal"],
  popular_in_segment: [
    (e, w) => `Chosen by ${count(e.customers, w, CUSTOMERS)} like you`,
    "Chosen by customers like you",
  ],
  exploring: [() => "Something different", ""],
};
