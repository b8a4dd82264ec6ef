import type { OfferResponse } from "../../src/index.ts";

/** The products of each offer, in order; those of a set joined by a plus. */
export function offeredIds({ offers }: OfferResponse): string[] {
  return offers.map(({ products }) => products.map(({ productId }) => productId).join("+"));
}

/** The codes of every rule that stops a product, in alphabetical order; empty where it is no candidate or is offered. */
export function stopsOf({ withheld = [] }: OfferResponse, productId: string): string[] {
  const rules = withheld.filter((one) => one.productId === productId).flatMap((one) => one.rules);
  return [...new Set(rules.map(({ rule }) => rule))].sort();
}

/** What a rule says about a product that it stops. */
export function detailOf({ withheld = [] }: OfferResponse, productId: string, rule: string): unknown {
  const stops = withheld.filter((one) => one.productId === productId).flatMap((one) => one.rules);
  return stops.find((stop) => stop.rule === rule)?.detail;
}

/** The codes of the reasons of the first offer with a product. */
export function reasonsOf({ offers }: OfferResponse, productId: string): string[] {
  const offer = offers.find(({ products }) => products.some((one) => one.productId === productId));
  return offer?.reasons.map(({ code }) => code) ?? [];
}
