import type { Offer } from "@basketwise/core";
import { compareTable, isVersions } from "./compare-table.ts";
import { describeFacts } from "./rule-phrases.ts";
import { count, type Words } from "./words.ts";

/** One offer: what, for how much, why, and what stands beside it; `evidence` adds the numbers behind each reason. */
export function describeOffer(offer: Offer, place: number, words: Words, evidence: boolean): string[] {
  const { reasons, story, companion, partner, code, gift, exploring, expiresAt, disclosure } = offer;
  return [
    `${place}. ${names(offer)}${price(offer, words)}`,
    ...indented([
      ...reasons.map((reason) => describeReason(reason, words, evidence)),
      ...(story ? [`story: ${story.text}${story.link === undefined ? "" : `, ${story.link}`}`] : []),
      ...(companion ? [besides(companion, words)] : []),
      ...field("partner", partner),
      ...field("code", code),
      ...field("gift", gift),
      ...field("until", expiresAt),
      ...(exploring ? [`found by chance, of which there was ${words.share(exploring.propensity)}`] : []),
      ...(disclosure === undefined ? [] : [disclosure]),
      ...compareTable(offer, words),
    ]),
  ];
}

function names({ products, gift, code, technique, reasons }: Offer): string {
  const titles = products.map(({ title, quantity }) => (quantity === 1 ? title : `${quantity} × ${title}`));
  return titles.length > 0
    ? titles.join(isVersions({ reasons }) ? " or " : " + ")
    : (gift ?? code ?? technique);
}

function price(offer: Offer, words: Words): string {
  const { products, trialDays } = offer;
  const { amount, was, saving } = offer.price;
  if (products.length === 0 || isVersions(offer)) return "";
  const trial = trialDays === undefined ? "" : `free for ${count(trialDays, "day")}`;
  if (amount === 0 && trial !== "") return `: ${trial}`;
  const earlier = was === undefined ? "" : `, was ${words.money(was)}, saves ${words.money(saving)}`;
  return `: ${words.money(amount)}${earlier}${trial === "" ? "" : `, ${trial} first`}`;
}

function describeReason(
  { code, text, evidence }: Offer["reasons"][number],
  words: Words,
  whole: boolean,
): string {
  const { title: _title, ...facts } = evidence;
  const numbers = describeFacts(facts, words);
  return whole ? `${text} [${code}${numbers === "" ? "" : `: ${numbers}`}]` : text;
}

function besides({ title, price, reasons: [reason] }: NonNullable<Offer["companion"]>, words: Words): string {
  return `with it: ${title}, ${words.money(price)}${reason ? `: ${reason.text}` : ""}`;
}

function field(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${name}: ${value}`];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `   ${line}`);
}
