import type { OfferRequest } from "@basketwise/core";

/** What questions are about, in the order in which they are told. */
export const KINDS = ["pages", "baskets", "customers"] as const;

/** What a question is about: a product's page, a real basket, or a known customer. */
export type Kind = (typeof KINDS)[number];

/** One question of an audit. */
export interface Question {
  readonly kind: Kind;
  readonly request: OfferRequest;
}
