import { OffersProvider, useOfferStore, useOffers } from "@basketwise/sdk/react";
import { createOfferStore, type OfferStore } from "@basketwise/sdk/store";
import { createElement, type FunctionComponent } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { STORED } from "./support/shop.ts";
import { workerOn } from "./support/worker-on.ts";

/** A cart's offers as a shop would write them, with the query anew in each render. */
const Offers: FunctionComponent = () => {
  const { status, offers, ref } = useOffers("cart", { limit: 2 });
  const items = offers.map((offer) =>
    createElement("li", { key: offer.id, ref: ref(offer) }, offer.products[0]?.title),
  );
  return createElement("ul", { title: status }, items);
};

function html(store: OfferStore, what = Offers): string {
  return renderToString(createElement(OffersProvider, { store }, createElement(what)));
}

/** A store as a server makes one for each request. */
function storeFor(productId: string, values = STORED): OfferStore {
  return createOfferStore(workerOn(values), { cart: { lines: [{ productId }] } });
}

describe("React on a server", () => {
  test("renders the offers that the store has loaded", async () => {
    const store = storeFor("phone");
    store.observe("cart", { limit: 2 });
    await store.load();
    expect(html(store)).toBe('<ul title="ready"><li>Case</li><li>Screen glass</li></ul>');
  });

  test("renders once to find what is to be asked, and again with the answers", async () => {
    const store = storeFor("lamp");
    expect(html(store)).toBe('<ul title="idle"></ul>');
    await store.load();
    expect(html(store)).toBe('<ul title="ready"><li>Bulb</li></ul>');
  });

  test("renders nothing to offer where the worker has no graph", async () => {
    const store = storeFor("lamp", new Map());
    store.observe("cart", { limit: 2 });
    await store.load();
    expect(html(store)).toBe('<ul title="empty"></ul>');
  });

  test("says what is missing where no provider stands above", () => {
    const Lost: FunctionComponent = () => String(useOfferStore());
    expect(() => renderToString(createElement(Lost))).toThrow(
      "useOfferStore: expected an OffersProvider above; found none",
    );
  });
});
