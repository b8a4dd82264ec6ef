import type { Facts, Offer, OfferResponse, Withheld } from "@basketwise/core";

/** How a human reads an answer: the offers with their reasons, what is required or kept for later, and what was withheld. */
export function describeResponse(response: OfferResponse, titleOf: (productId: string) => string): string {
  const { placement, technique, offers, required, later, guides, withheld } = response;
  const head = offers.length === 0 ? "no offers" : `${technique}, ${count(offers.length, "offer")}`;
  return [
    `${placement}: ${head} (graph ${response.graphVersion}, policy ${response.policyVersion})`,
    ...offers.flatMap((offer, i) => ["", ...describeOffer(offer, i + 1)]),
    ...section(
      "Required",
      required.map(({ title, price }) => `${title}, ${price}`),
    ),
    ...section(
      "Kept for later",
      later.map((one) => `${titleOf(one.productId)}: ${one.reason.text}`),
    ),
    ...section(
      "Guides",
      guides.map(({ title, link }) => `${title}: ${link}`),
    ),
    ...section(
      `Withheld (${withheld?.length ?? 0})`,
      (withheld ?? []).map((one) => describeWithheld(one, titleOf)),
    ),
    "",
  ].join("\n");
}

function describeOffer({ products, price, reasons, compare, companion }: Offer, place: number): string[] {
  const names = products.map(({ title, quantity }) => (quantity === 1 ? title : `${quantity} × ${title}`));
  const was = price.was === undefined ? "" : `, was ${price.was}`;
  return [
    `${place}. ${names.join(" + ")}: ${price.amount} ${price.currency}${was}`,
    ...reasons.map(({ text }) => `   ${text}`),
    ...(compare ?? []).map(({ feature, from, to }) => `   ${feature}: ${from ?? "–"} → ${to ?? "–"}`),
    ...(companion ? [`   with it: ${companion.title}, ${companion.price}`] : []),
  ];
}

function describeWithheld(
  { productId, technique, rules }: Withheld,
  titleOf: (id: string) => string,
): string {
  const stops = rules.map(({ rule, detail }) => `${rule} (${describeFacts(detail)})`);
  return `${productId} ${titleOf(productId)}, ${technique}: ${stops.join("; ")}`;
}

function describeFacts(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${typeof value === "number" ? Number(value.toPrecision(4)) : value}`)
    .join(", ");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
