import { count, type Forms } from "../counts.ts";
import type { Language } from "../language.ts";
import { share } from "../numbers.ts";
import { sayFrom, type TogetherSentences } from "../sentences.ts";
import { text } from "../texts.ts";

/** Dutch of what goes with the basket, for a playbook that has no technique but `complement`. */
export const dutchForComplement: Language = {
  code: "nl",
  direction: "ltr",
  say: (reason, wording) => sayFrom(TOGETHER, reason, wording),
  disclose: () =>
    "Deze prijs is persoonlijk voor u vastgesteld op basis van geautomatiseerde besluitvorming.",
};

/** A counted word in its forms. */
export type Noun = Forms<"one">;

/** Counted orders. */
export const ORDERS: Noun = { one: "# bestelling", other: "# bestellingen" };
/** Counted customers. */
export const CUSTOMERS: Noun = { one: "# klant", other: "# klanten" };
const SHARE = { exact: "#", below: "minder dan #", above: "meer dan #" };

/** What is said of what goes with the basket. */
export const TOGETHER: TogetherSentences = {
  bought_together: [
    (e, w) =>
      `In ${share(e.confidence, w, SHARE)} van de bestellingen met ${title(e.title)} zit dit ook (${count(e.baskets, w, ORDERS)})`,
    "Samen gekocht",
  ],
  accessory_of: [(e) => `Past bij ${title(e.title)}`, "Past bij uw keuze"],
  consumable_for: [(e) => `Verbruiksartikel voor ${title(e.title)}`, "Verbruiksartikel bij uw keuze"],
  protects: [(e) => `Beschermt ${title(e.title)}`, "Beschermt uw keuze"],
  expert_pick: [(e) => `Door onze experts aangeraden bij ${title(e.title)}`, "Door onze experts aangeraden"],
  same_goal: [(e) => `Past bij uw doel: ${text(e.goal)}`, "Past bij uw doel"],
  popular_in_segment: [
    (e, w) => `Gekozen door ${count(e.customers, w, CUSTOMERS)} zoals u`,
    "Gekozen door klanten zoals u",
  ],
  exploring: [() => "Eens iets anders", ""],
};

/** A title as the language quotes it; a hole where there is none. */
export function title(value: unknown): string {
  return `‘${text(value)}’`;
}
