import type { OfferStore } from "../store/offer-store.ts";
import { ATTRIBUTES } from "./asked.ts";
import { type Following, follow } from "./follow.ts";

/** How the element is to be called. */
export interface OffersElementOptions {
  /** The tag's name, which has a hyphen; `basketwise-offers` where nothing is said. */
  readonly name?: `${string}-${string}`;
}

/**
 * Defines the element: `<basketwise-offers placement="cart" limit="3">`, with an own `<template>` of one offer inside or
 * without. It does nothing on a server, and leaves a name alone that is defined already.
 */
export function defineOffersElement(
  store: OfferStore,
  { name = "basketwise-offers" }: OffersElementOptions = {},
): void {
  if (!globalThis.customElements || customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      static readonly observedAttributes = ATTRIBUTES;
      readonly #following: Following = follow(this, store);

      connectedCallback(): void {
        this.#following.begin();
      }

      disconnectedCallback(): void {
        this.#following.later();
      }

      attributeChangedCallback(): void {
        this.#following.later();
      }
    },
  );
}
