// The page, rendered on the server and again in the browser: written with createElement, so that Node runs it as it is.
import { OffersProvider, useOffers } from "@basketwise/sdk/react";
import type { OfferStore } from "@basketwise/sdk/store";
import { createElement as h, type ReactElement } from "react";

/** What goes with the product; nothing where there is nothing to offer. */
function BoughtTogether({ productId }: { readonly productId: string }): ReactElement | null {
  const { offers, accept, dismiss, ref } = useOffers("product", { productId });
  if (offers.length === 0) return null;
  const items = offers.map((offer) =>
    h(
      "li",
      { key: offer.id, ref: ref(offer) },
      h("b", null, offer.products.map(({ title }) => title).join(" + ")),
      ` ${offer.price.amount} ${offer.price.currency} `,
      h("span", { dir: "auto" }, offer.reasons[0]?.text),
      h("button", { type: "button", onClick: () => console.log("into the cart", accept(offer)) }, "Add"),
      h("button", { type: "button", onClick: () => dismiss(offer) }, "No, thanks"),
    ),
  );
  return h("ul", null, items);
}

export function page(store: OfferStore, productId: string): ReactElement {
  return h(
    OffersProvider,
    { store },
    h("h1", null, `Product ${productId}`),
    h(BoughtTogether, { productId }),
  );
}
