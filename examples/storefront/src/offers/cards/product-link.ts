import type { Offer } from "@basketwise/sdk";
import { element } from "../../dom/html.ts";
import { productLink } from "../../parts/link-to.ts";
import { offerStore } from "../store.ts";

/** A link to an offered product; opening it is told as a click on the offer. */
export function offeredLink(offer: Offer, { productId, title }: Offer["products"][number]): HTMLElement {
  return element`
    <a href="${productLink(productId)}" lang="en" data-key="open:${productId}" @click="${() => offerStore.select(offer)}"><bdi>${title}</bdi></a>`;
}
