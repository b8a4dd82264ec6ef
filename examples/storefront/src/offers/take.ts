import type { Offer } from "@basketwise/sdk";
import { texts } from "../i18n/language.ts";
import { announce } from "../parts/announce.ts";
import { add, cart, takeOut } from "../shop/cart.ts";
import { offerStore } from "./store.ts";
import { titleOf } from "./title-of.ts";

/** The customer takes an offer: its lines go into the cart, in place of what they replace. Taken twice it counts once. */
export function take(offer: Offer): void {
  if (cart.get().some(({ offerId }) => offerId === offer.id)) return;
  const lines = offerStore.accept(offer);
  const replaced = new Set(offer.products.flatMap(({ replaces = [] }) => replaces));
  const again = new Set(lines.map(({ productId }) => productId));
  takeOut(
    ({ productId, offerId }) => replaced.has(productId) || (again.has(productId) && offerId === undefined),
  );
  for (const line of lines) add(line);
  announce(texts().added(titleOf(offer)));
}
