import type { OfferResponse } from "@basketwise/core";
import { describeOffer } from "./describe-offer.ts";
import { describeWithheld } from "./describe-withheld.ts";
import { describeStop } from "./rule-phrases.ts";
import { section } from "./section.ts";
import { count, type Words } from "./words.ts";

/**
 * How a human reads an answer: the offers with their reasons, what is required or kept for later, and, where the answer
 * explains itself, the numbers and what was withheld; of long lists the first, unless all is wanted.
 */
export function describeResponse(response: OfferResponse, words: Words, all = false): string {
  const { placement, technique, offers, required, guides, withheld, degraded } = response;
  const head = offers.length === 0 ? "no offers" : `${technique}, ${count(offers.length, "offer")}`;
  const explains = withheld !== undefined;
  return [
    `${placement}: ${head} (graph ${response.graphVersion}, policy ${response.policyVersion})`,
    ...(degraded === undefined ? [] : [`less than there could be: ${degraded}`]),
    ...offers.flatMap((offer, i) => ["", ...describeOffer(offer, i + 1, words, explains)]),
    ...section(
      "Required",
      required.map(({ title, price }) => `${title}, ${words.money(price)}`),
    ),
    ...section("Kept for later", describeLater(response, words)),
    ...section(
      "Guides",
      guides.map(({ title, link }) => `${title}: ${link}`),
    ),
    ...section(`Withheld (${withheld?.length ?? 0})`, describeWithheld(withheld ?? [], words, all)),
    "",
  ].join("\n");
}

/** What is kept for later, and, where the answer explains itself, what it waits for. */
function describeLater({ later, withheld = [] }: OfferResponse, words: Words): string[] {
  return later.map(({ technique, productId, reason }) => {
    const stops =
      withheld.find((one) => one.productId === productId && one.technique === technique)?.rules ?? [];
    const why = stops.map((stop) => describeStop(stop, { productId, technique }, words)).join("; ");
    return `${technique}, ${words.product(productId)}: ${reason.text}${why === "" ? "" : ` – ${why}`}`;
  });
}
