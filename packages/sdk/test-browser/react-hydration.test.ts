import { createClient } from "@basketwise/sdk";
import { OffersProvider, useOffers } from "@basketwise/sdk/react";
import { createOfferStore, handedOver, handOver, type OfferStore } from "@basketwise/sdk/store";
import { act, createElement, type ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import "./support/react-act.ts";
import { newPlace, type Place } from "./support/place.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  document.body.replaceChildren();
});

function Offers(): ReactNode {
  const { status, offers, ref, dismiss } = useOffers("cart", { limit: 2 });
  const items = offers.map((offer) => {
    const button = createElement("button", { type: "button", onClick: () => dismiss(offer) }, "No");
    return createElement("li", { key: offer.id, ref: ref(offer) }, offer.products[0]?.title, button);
  });
  return createElement("ul", { title: status }, items);
}

const tree = (store: OfferStore) => createElement(OffersProvider, { store }, createElement(Offers));

/** A shop's server: what it sends of the page, and the state that it hands over. */
async function serve({ endpoint }: Place) {
  const client = createClient({ endpoint, budgetMs: 50_000 });
  const store = createOfferStore(client, { cart: { lines: [{ productId: "phone" }] }, page: {} });
  store.observe("cart", { limit: 2 });
  await store.load();
  return { html: renderToString(tree(store)), text: handOver(store) };
}

test("a page takes over what the server rendered, asks nothing and finds no difference", async () => {
  const { html, text } = await serve(await newPlace("worker"));
  const errors = vi.spyOn(console, "error");
  const main = document.body.appendChild(document.createElement("main"));
  main.innerHTML = html;
  expect(main.textContent).toContain("Case");

  const page = await newPlace("worker");
  const store = createOfferStore(createClient({ endpoint: page.endpoint }), { start: handedOver(text) });
  const served = main.firstElementChild;
  const root = await act(async () => hydrateRoot(main, tree(store)));
  await act(() => store.load());

  expect(main.innerHTML).toBe(html);
  expect(main.firstElementChild).toBe(served);
  expect(errors).not.toHaveBeenCalled();
  expect(await page.arrived()).toEqual([]);

  act(() => main.querySelector("button")?.click());
  expect([...main.querySelectorAll("li")].map((item) => item.firstChild?.textContent)).toEqual([
    "Screen glass",
  ]);
  act(() => root.unmount());
  store.close();
});
