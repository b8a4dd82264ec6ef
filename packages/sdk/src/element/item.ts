import type { DismissReason, Offer } from "@basketwise/core";
import type { OfferStore } from "../store/offer-store.ts";
import { emit } from "./events.ts";
import { fill } from "./fill.ts";

/** One offer on the page. */
export interface Item {
  readonly element: HTMLElement;
  /** Takes it off the page and watches it no more. */
  remove(): void;
}

/** Makes an item of an offer by the template; throws where it can't be shown. */
export function itemOf(host: HTMLElement, store: OfferStore, offer: Offer, template: Node): Item {
  const content = document.importNode(template, true) as DocumentFragment;
  fill(content, offer, localeAt(host));
  listen(content, host, store, offer);
  const element = asListItem(content);
  const stop = store.watch(offer, element);
  return {
    element,
    remove() {
      stop();
      element.remove();
    },
  };
}

/** The language of the page at this place; that of the browser where there is none, or none that can be. */
function localeAt(host: Element): string | undefined {
  try {
    return Intl.getCanonicalLocales(host.closest<HTMLElement>("[lang]")?.lang || undefined)[0];
  } catch {
    return undefined;
  }
}

/** The template's own `<li>`, else one around all that it has. */
function asListItem(content: DocumentFragment): HTMLElement {
  const own = content.firstElementChild;
  if (own instanceof HTMLLIElement) return own;
  const item = document.createElement("li");
  item.append(content);
  return item;
}

/** Lets the controls of an item do what they are for. An offer is taken once, however often its button is pressed. */
function listen(content: ParentNode, host: HTMLElement, store: OfferStore, offer: Offer): void {
  let taken = false;
  on("accept", () => {
    if (taken) return;
    taken = true;
    emit(host, "basketwise-accept", { offer, lines: store.accept(offer) });
  });
  on("dismiss", (button) => {
    const reason = (button.dataset.reason || undefined) as DismissReason | undefined;
    store.dismiss(offer, reason);
    emit(host, "basketwise-dismiss", { offer, reason });
  });
  on("link", () => {
    store.select(offer);
    emit(host, "basketwise-select", { offer });
  });

  function on(slot: string, act: (control: HTMLElement) => void): void {
    for (const control of content.querySelectorAll<HTMLElement>(`[data-offer=${slot}]`)) {
      control.addEventListener("click", () => act(control));
    }
  }
}
