import type { Offer } from "@basketwise/core";
import { given } from "./fields.ts";

/** One product of an offer, with what one piece of it costs within the offer. Money is in major units. */
export interface OfferedItem {
  readonly productId: string;
  readonly title: string;
  readonly quantity: number;
  readonly price: number;
  /** What one piece costs less than it did; only where the offer says what it cost before. */
  readonly discount?: number;
  readonly imageLink?: string;
  readonly link?: string;
}

/** The products of an offer; a price for all of them together is shared out by what each costs today. */
export function offeredItems({ products, price }: Offer): OfferedItem[] {
  const today = products.reduce((sum, one) => sum + one.price * one.quantity, 0);
  const share = (amount: number, one: number) => (today > 0 ? tidy((one * amount) / today) : 0);
  return products.map((product) => {
    const { productId, title, quantity, imageLink, link } = product;
    const discount = price.was === undefined ? undefined : share(price.was - price.amount, product.price);
    const own = share(price.amount, product.price);
    return { productId, title, quantity, price: own, ...given({ discount, imageLink, link }) };
  });
}

/** Without binary noise, and finer than any currency's smallest coin. */
function tidy(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

/** The place of an offer in its answer, from 1; undefined where its id does not end in one. */
export function placeOf(offerId: string): string | undefined {
  return /\.(\d+)$/.exec(offerId)?.[1];
}
