import type { Facts, RuleCode, Withheld } from "@basketwise/core";
import { anyOf, count, type Words } from "./words.ts";

/** A rule's numbers in plain words. */
type Phrase = (detail: Facts, words: Words, technique: string) => string;

/** The fields that a phrase needs, and the phrase. */
type Wording = readonly [fields: readonly string[], phrase: Phrase];

const times = (value: unknown) => (value === 1 ? "once" : `${value} times`);
const days = (value: unknown) => count(Math.round(Number(value)), "day");

/** What a tie lacks; `counted` is what stands for a time that it was seen. */
function evidence(counted: string, seen: (times: string) => string): Wording {
  return [
    [counted, "minBaskets", "z", "minZ"],
    (d, w) => {
      const found = seen(times(d[counted]));
      if (Number(d[counted]) < Number(d.minBaskets))
        return `${found}, at least ${w.number(d.minBaskets)} are needed`;
      return `${found}, which is no more than chance: z ${w.number(d.z)}, above ${w.number(d.minZ)} is needed`;
    },
  ];
}

/** What each rule says, by the fields of its detail; the first whose fields are there is said. */
const PHRASES: Readonly<Record<RuleCode, readonly Wording[]>> = {
  "low-evidence": [
    evidence("baskets", (times) => `seen together ${times}`),
    evidence("customers", (times) => `bought later ${times}`),
    evidence("sessions", (times) => `looked at in one visit ${times}`),
  ],
  "price-anchor": [
    [
      ["price", "value", "maxShare"],
      (d, w, technique) => {
        const basket = technique === "second-item" ? "the basket with it," : "the basket's";
        return `costs ${w.money(d.price)}, at most ${w.share(d.maxShare)} of ${basket} ${w.money(d.value)}`;
      },
    ],
  ],
  "dearer-than-main": [
    [["price", "mainPrice"], (d, w) => `costs ${w.money(d.price)}, the main item ${w.money(d.mainPrice)}`],
  ],
  uplift: [
    [["uplift", "maxUplift"], (d, w) => `costs ${w.share(d.uplift)} more, at most ${w.share(d.maxUplift)}`],
    [["benefits"], () => "names no benefit for its price"],
  ],
  incompatible: [
    [["conflictsWith"], (d, w) => `does not go with ${w.title(d.conflictsWith)}`],
    [["feature", "differsFrom"], (d, w) => `has another ${d.feature} than ${w.title(d.differsFrom)}`],
    [["madeFor"], (d, w) => `made for ${anyOf([d.madeFor].flat().map(w.title))}, none of which is there`],
  ],
  "off-goal": [[["goals", "aims"], (d) => `serves ${anyOf(d.goals)}, wanted is ${anyOf(d.aims)}`]],
  essential: [[["productId"], () => "what is chosen does not work without it: shown as required"]],
  excluded: [[["productId"], () => "the request excludes it"]],
  "in-cart": [[["productId"], () => "in the basket already"]],
  owned: [[["productId"], () => "the customer has it"]],
  "out-of-stock": [[["productId"], () => "out of stock"]],
  margin: [[["floor"], (d, w) => `would sell at less than ${w.share(d.floor)} above its cost`]],
  budget: [[["added", "budget"], (d, w) => `adds ${w.money(d.added)}, the budget is ${w.money(d.budget)}`]],
  audience: [
    [["forSegments"], (d) => `only for ${anyOf(d.forSegments)}`],
    [
      ["audience", "returnedShare"],
      (d, w) => `${d.audience}: ${w.share(d.returnedShare)} returned of ${orders(d)}`,
    ],
    [
      ["audience", "supportContacts"],
      (d) => `${d.audience}: ${count(Number(d.supportContacts), "support contact")} for ${orders(d)}`,
    ],
    [
      ["audience", "discountedShare"],
      (d, w) => `${d.audience}: ${w.share(d.discountedShare)} of ${orders(d)} discounted`,
    ],
    [
      ["audience", "lowest", "highest"],
      (d, w) => `${d.audience}: ${orders(d)} of ${w.money(d.lowest)} to ${w.money(d.highest)}`,
    ],
  ],
  "too-early": [[["stage", "until"], (d) => `still ${d.stage}, until ${anyOf(d.until)}`]],
  "not-now": [
    [["signal"], (d) => `the customer is ${d.signal}`],
    [["stage"], (d) => `the customer is ${d.stage}`],
    [["owned"], (d, w) => `the customer has ${w.title(d.owned)} already`],
    [
      ["days", "waitDays"],
      (d) => `the order is ${days(d.days)} old, a second shipment waits ${days(d.waitDays)}`,
    ],
  ],
  fatigue: [[["shown", "times", "days"], (d) => `shown ${times(d.shown)} in ${days(d.days)}`]],
  dismissed: [
    [["at", "days"], (d) => `dismissed on ${String(d.at).slice(0, 10)}, rests ${days(d.days)}`],
    [
      ["price", "tooDear", "days"],
      (d, w) =>
        `costs ${w.money(d.price)}, and ${w.money(d.tooDear)} was too dear in the last ${days(d.days)}`,
    ],
  ],
  "no-consent": [
    [["restsOn"], (d) => `rests on what is known of the customer (${d.restsOn}), without consent`],
  ],
  hidden: [
    [["for"], (d, w) => `hidden by the merchant beside ${w.title(d.for)}`],
    [["productId"], () => "hidden by the merchant"],
  ],
  "technique-order": [[["technique"], (d) => `${d.technique} comes first`]],
  "over-limit": [
    [["explored"], (d, w) => `${w.title(d.explored)} took its place by chance`],
    [["rank", "limit"], (d) => `number ${d.rank}, ${d.limit} are shown`],
    [["sameGroupAs"], (d, w) => `the same thing as ${w.title(d.sameGroupAs)}`],
    [["survivors", "min"], (d) => `${d.survivors} left, fewer than ${d.min} are none`],
    [["survivors"], (d) => `${d.survivors} left, too few to show together`],
  ],
};

function orders({ orders }: Facts): string {
  return count(Number(orders), "order");
}

/** Why a rule stops a candidate, in words; of a merchant's own rule its numbers. */
export function describeStop(
  { rule, detail }: Withheld["rules"][number],
  { productId, technique }: Pick<Withheld, "productId" | "technique">,
  words: Words,
): string {
  const known = Object.hasOwn(PHRASES, rule) ? PHRASES[rule as RuleCode] : [];
  const [, phrase = describeFacts] = known.find(([fields]) => fields.every((name) => name in detail)) ?? [];
  // Of a set, the part that the rule speaks of.
  const isPart = detail.productId !== undefined && detail.productId !== productId;
  const said = [rule, isPart ? words.title(detail.productId) : "", phrase(detail, words, technique)];
  return said.filter((part) => part !== "").join(": ");
}

/** Numbers by their names, as they are. */
export function describeFacts(facts: Facts, words: Words): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${words.number(value)}`)
    .join(", ");
}
