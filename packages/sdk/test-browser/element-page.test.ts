import { createClient } from "@basketwise/sdk";
import { defineOffersElement } from "@basketwise/sdk/element";
import { createOfferStore } from "@basketwise/sdk/store";
import { afterEach, expect, test } from "vitest";
import { fakeStore } from "./support/fake-store.ts";
import { offer, ready } from "./support/offers.ts";
import { newPlace } from "./support/place.ts";

afterEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

const titles = (root: ParentNode) =>
  [...root.querySelectorAll("li h3")].map(({ textContent }) => textContent);

/** Resolves when a placement of the page has come into this state. */
function state(status: string): Promise<void> {
  return new Promise((resolve) => {
    document.body.addEventListener("basketwise-state", function heard(event) {
      if (!(event instanceof CustomEvent) || event.detail.status !== status) return;
      document.body.removeEventListener("basketwise-state", heard);
      resolve();
    });
  });
}

test("a page without a framework offers, takes a no and asks again as its cart changes", async () => {
  const { endpoint, arrived } = await newPlace("worker");
  const client = createClient({ endpoint, budgetMs: 50_000 });
  const store = createOfferStore(client, { cart: { lines: [{ productId: "phone" }] } });
  defineOffersElement(store);
  const isReady = state("ready");
  document.body.innerHTML = '<main><basketwise-offers placement="cart" limit="2"></basketwise-offers></main>';
  await isReady;
  expect(titles(document)).toEqual(["Case", "Screen glass"]);

  const [glass] = [...document.querySelectorAll("li")].slice(1);
  document.querySelector<HTMLElement>("[data-offer=dismiss]")?.click();
  expect(titles(document)).toEqual(["Screen glass"]);
  expect(document.querySelector("li")).toBe(glass);
  expect((await arrived()).filter(({ path }) => path.endsWith("/offers"))).toHaveLength(1);

  const isReadyAgain = state("ready");
  store.setCart({ lines: [{ productId: "lamp" }] });
  await isReadyAgain;
  expect(titles(document)).toEqual(["Bulb"]);
  store.close();
});

test("an element that is defined before the page is read waits for the template inside it", async () => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const page = frame.contentDocument as Document;
  page.open();
  page.write("<!doctype html><script>var load = (url) => import(url)</script>");
  const module = new URL("../src/element.ts", import.meta.url).href;
  const { load } = frame.contentWindow as unknown as {
    load(url: string): Promise<{ defineOffersElement: typeof defineOffersElement }>;
  };
  const store = fakeStore();
  store.show("cart", ready(offer("umbrella", "Umbrella")));
  (await load(module)).defineOffersElement(store);
  page.write('<basketwise-offers placement="cart">');
  await Promise.resolve();
  page.write('<template><h3 data-offer="title"></h3></template></basketwise-offers>');
  expect(page.querySelector("ul")).toBeNull();
  const isRead = new Promise((resolve) => page.addEventListener("DOMContentLoaded", resolve));
  page.close();
  await isRead;
  expect(page.querySelector("ul")?.outerHTML).toBe(
    '<ul><li><h3 data-offer="title" dir="auto">Umbrella</h3></li></ul>',
  );
});
