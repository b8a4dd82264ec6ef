import type { CartLine } from "@basketwise/sdk";
import { createOfferStore } from "@basketwise/sdk/store";
import { language, locale } from "../i18n/language.ts";
import { cart } from "../shop/cart.ts";
import { consent } from "../shop/consent.ts";
import { chosenPlan, customer, customerNow } from "../shop/customer.ts";
import { orders } from "../shop/orders.ts";
import { client } from "./client.ts";

/** What every page knows, for all placements at once: they ask again by themselves when it changes. */
export const offerStore = createOfferStore(client);

const always = new AbortController().signal;

const tellCart = () => offerStore.setCart({ lines: cart.get() });
// Without consent nobody is told who asks: neither a name nor an order leaves the page.
const tellCustomer = () => offerStore.setCustomer(consent.get() ? customerNow() : undefined);
const tellLocale = () => offerStore.setLocale(locale());

cart.subscribe(tellCart, always);
for (const source of [customer, chosenPlan, consent, orders]) source.subscribe(tellCustomer, always);
language.subscribe(tellLocale, always);

tellCart();
tellCustomer();
tellLocale();

/** Asks about other lines than those of the cart, such as an order's, until the signal says stop. */
export function askAbout(lines: readonly CartLine[], signal: AbortSignal): void {
  offerStore.setCart({ lines });
  signal.addEventListener("abort", tellCart);
}
