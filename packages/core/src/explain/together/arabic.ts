import type { Forms } from "../counts.ts";
import { count, percent, runningRight, words } from "../isolated.ts";
import type { Language, Wording } from "../language.ts";
import { share as plainShare } from "../numbers.ts";
import { sayFrom, type TogetherSentences } from "../sentences.ts";

/** Arabic of what goes with the basket, for a playbook that has no technique but `complement`. */
export const arabicForComplement: Language = {
  code: "ar",
  direction: "rtl",
  say: (reason, wording) => runningRight(sayFrom(TOGETHER, reason, wording)),
  disclose: () => "تم تحديد هذا السعر لك شخصيًا بناءً على قرار آلي.",
};

/** One and two are said without a number; `many` are 11 to 99 of each hundred. */
export type Noun = Forms<"zero" | "one" | "two" | "few" | "many">;

/** Counted orders. */
export const ORDERS: Noun = {
  zero: "# طلب",
  one: "طلب واحد",
  two: "طلبان",
  few: "# طلبات",
  many: "# طلبًا",
  other: "# طلب",
};
/** Counted customers. */
export const CUSTOMERS: Noun = {
  zero: "# عميل",
  one: "عميل واحد",
  two: "عميلان",
  few: "# عملاء",
  many: "# عميلًا",
  other: "# عميل",
};
const SHARE = { exact: "#", below: "أقل من #", above: "أكثر من #" };

/** What is said of what goes with the basket. */
export const TOGETHER: TogetherSentences = {
  bought_together: [
    (e, w) =>
      `${share(e.confidence, w)} من الطلبات التي فيها ${title(e.title)} تشمل هذا المنتج أيضًا (${count(e.baskets, w, ORDERS)})`,
    "يُشتريان معًا",
  ],
  accessory_of: [(e) => `مكمّل لمنتج ${title(e.title)}`, "مكمّل لاختيارك"],
  consumable_for: [(e) => `من المواد الاستهلاكية لمنتج ${title(e.title)}`, "من المواد الاستهلاكية"],
  protects: [(e) => `حماية لمنتج ${title(e.title)}`, "حماية لاختيارك"],
  expert_pick: [(e) => `يوصي به خبراؤنا مع ${title(e.title)}`, "يوصي به خبراؤنا"],
  same_goal: [(e) => `يخدم هدفك: ${words(e.goal)}`, "يخدم هدفك"],
  popular_in_segment: [
    (e, w) => `اختار هذا المنتج ${count(e.customers, w, CUSTOMERS)} مثلك`,
    "اختاره عملاء مثلك",
  ],
  exploring: [() => "شيء مختلف", ""],
};

function share(value: unknown, wording: Wording): string {
  return plainShare(value, wording, SHARE, percent);
}

/** A title as the language quotes it; a hole where there is none. */
export function title(value: unknown): string {
  return `«${words(value)}»`;
}
