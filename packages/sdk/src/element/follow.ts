import type { ObservedOffers, OfferStore } from "../store/offer-store.ts";
import { asked } from "./asked.ts";
import { drawIn } from "./draw-in.ts";
import { emit } from "./events.ts";

/** An element that follows what its attributes ask for. */
export interface Following {
  /** The element is on the page. */
  begin(): void;
  /** The element was changed, moved or removed: looks once, when all of that is done. */
  later(): void;
}

/** Keeps an element on the offers that its attributes ask for, as long as it is on the page. */
export function follow(host: HTMLElement, store: OfferStore): Following {
  const draw = drawIn(host, store);
  let observed: ObservedOffers | undefined;
  let stop: (() => void) | undefined;
  let begun = false;
  let due = false;

  function show(): void {
    const state = observed?.get() ?? { status: "idle", offers: [] };
    const waits = state.status === "loading" || (observed && state.status === "idle");
    host.setAttribute("state", state.status);
    // For whoever looks why there is nothing.
    host.toggleAttribute("code", state.status === "unavailable");
    if (state.status === "unavailable") host.setAttribute("code", state.code);
    host.setAttribute("aria-busy", String(!!waits));
    // What was shown stays until there is an answer, so that nothing jumps.
    if (!waits || state.offers.length > 0) draw(state.offers);
    emit(host, "basketwise-state", state);
  }

  function look(): void {
    begun = true;
    due = false;
    const next = host.isConnected ? asked(host, store) : undefined;
    if (next === observed) return;
    stop?.();
    observed = next;
    stop = next?.subscribe(show);
    show();
  }

  return {
    begin() {
      // A page that is still being read has not come to the template yet.
      if (document.readyState === "loading")
        document.addEventListener("DOMContentLoaded", look, { once: true });
      else look();
    },
    later() {
      if (begun && !due) queueMicrotask(look);
      due = begun;
    },
  };
}
