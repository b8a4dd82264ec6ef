import type { Offer } from "@basketwise/core";
import type { OfferStore } from "../store/offer-store.ts";
import { defaultTemplate } from "./default-template.ts";
import { type Item, itemOf } from "./item.ts";
import { keepingFocus } from "./keeping-focus.ts";

/** Shows just these offers, in their order; what was shown before and still is stays the same element. */
export type Draw = (offers: readonly Offer[]) => void;

/** Draws a list inside the host, which is there as long as something is offered. */
export function drawIn(host: HTMLElement, store: OfferStore): Draw {
  const list = document.createElement("ul");
  let items = new Map<Offer, Item>();

  function make(offer: Offer): Item | undefined {
    const template = host.querySelector<HTMLTemplateElement>(":scope > template");
    try {
      return itemOf(host, store, offer, template?.content ?? defaultTemplate());
    } catch {
      // What a lying endpoint says can't always be shown, such as a currency that is none. The other offers can.
      return undefined;
    }
  }

  function draw(offers: readonly Offer[]): void {
    const before = items;
    items = new Map();
    for (const offer of offers) {
      const item = before.get(offer) ?? make(offer);
      if (item) items.set(offer, item);
    }
    for (const [offer, item] of before) if (!items.has(offer)) item.remove();
    place(list, [...items.values()]);
    if (items.size === 0) list.remove();
    else if (list.parentNode !== host) host.append(list);
  }

  return (offers) => keepingFocus(host, list, () => draw(offers));
}

/** Puts the items in order without touching those that stand right. */
function place(list: Element, items: readonly Item[]): void {
  items.forEach(({ element }, index) => {
    const there = list.children[index];
    if (there !== element) list.insertBefore(element, there ?? null);
  });
}
