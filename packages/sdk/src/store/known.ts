import { quietly } from "../quietly.ts";
import type { OfferRequest } from "../request.ts";

/** What the whole page knows at this moment: a part of each question. */
export type Facts = Pick<OfferRequest, "cart" | "customer" | "locale" | "country">;

/** Facts as they are set: what is undefined is not known any more. */
export type FactsGiven = { readonly [Name in keyof Facts]?: Facts[Name] | undefined };

/** The facts, and their content by which two moments are told apart. */
export interface Known {
  facts(): Facts;
  content(): string;
  /** Takes some of them anew. What can't be written as JSON changes nothing. */
  set(given: FactsGiven): void;
}

/**
 * Keeps what a page knows; a cart with nothing in it is as good as none. The facts are copies: a cart that the page goes on
 * to change is not what was asked with.
 */
export function knownBy(given: FactsGiven): Known {
  let content = "";
  let facts: Facts = {};
  const set = (given: FactsGiven) =>
    quietly(() => {
      const { cart, customer, locale, country }: FactsGiven = { ...facts, ...given };
      const isFilled = cart?.lines?.length || cart?.coupon;
      content = JSON.stringify({ cart: isFilled ? cart : undefined, customer, locale, country });
      facts = JSON.parse(content);
    });
  set(given);
  return { facts: () => facts, content: () => content, set };
}
