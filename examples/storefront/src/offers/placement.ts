import type { ObservedOffers, OfferStore, OffersState } from "@basketwise/sdk/store";
import { element } from "../dom/html.ts";
import { replaceContent } from "../dom/live.ts";
import { texts } from "../i18n/language.ts";
import { answerOf } from "./answer.ts";
import { cardOf } from "./cards/card-of.ts";
import { ghosts } from "./ghosts.ts";
import { offerStore } from "./store.ts";

/** What a block shows where there is nothing to offer: content of the shop's own that takes the same room. */
export interface Instead {
  readonly title: string;
  readonly items: readonly Element[];
}

/** A place for offers on a page. */
export interface Block {
  readonly placement: Parameters<OfferStore["observe"]>[0];
  readonly query?: Parameters<OfferStore["observe"]>[1];
  /** A row across the page, or a narrow one in drawer and checkout. */
  readonly shape: "row" | "narrow";
  /** Called with the answer where there is one: it may have guides although it has no offers. */
  readonly instead: (state: OffersState) => Instead;
}

/**
 * Shows the offers of one placement, and whatever becomes of them, in a block whose height never changes: what stands
 * below does not move when they arrive, when they are declined, or when nobody answers.
 */
export function offersBlock(block: Block, signal: AbortSignal): HTMLElement {
  const section = element`
    <section class="offers offers-${block.shape}" data-placement="${block.placement}">
      <h2 class="offers-title" tabindex="-1" aria-live="polite"></h2>
      <ul class="offers-list"></ul>
    </section>`;
  keepDrawn(section, block, offerStore.observe(block.placement, block.query), signal);
  return section;
}

/** Draws the block now and after each change of what it shows. Each card is watched: whoever sees it is counted. */
function keepDrawn(section: HTMLElement, block: Block, observed: ObservedOffers, signal: AbortSignal): void {
  let shown: unknown;
  let watched: readonly (() => void)[] = [];
  const unwatch = () => {
    for (const end of watched) end();
  };
  const draw = () => {
    const state = observed.get();
    section.setAttribute("aria-busy", String(state.status === "loading"));
    // While the next answer is awaited the same offers stay.
    const content = state.offers.length > 0 ? state.offers : state.status;
    if (content === shown) return;
    shown = content;
    unwatch();
    const cards = drawContent(section, contentOf(state, block));
    watched = state.offers.map((offer, i) => offerStore.watch(offer, cards[i] ?? section));
  };
  draw();
  const unsubscribe = observed.subscribe(draw);
  signal.addEventListener("abort", () => {
    unsubscribe();
    unwatch();
  });
}

interface Content extends Instead {
  readonly kind: "offers" | "ghosts" | "instead";
}

function contentOf(state: OffersState, { instead }: Block): Content {
  const t = texts();
  const [first] = state.offers;
  if (first) {
    const items = state.offers.map((offer) => cardOf(offer, answerOf(state)));
    return { kind: "offers", title: t.offers[first.technique] ?? t.shelfTitle, items };
  }
  if (state.status === "idle" || state.status === "loading") {
    return { kind: "ghosts", title: t.offersLoading, items: ghosts() };
  }
  return { kind: "instead", ...instead(state) };
}

/** Whoever was in the list when what they chose went away goes on from its heading. */
function drawContent(section: HTMLElement, { kind, title, items }: Content): readonly Element[] {
  const heading = section.querySelector("h2") as HTMLElement;
  const list = section.querySelector("ul") as HTMLElement;
  const hadFocus = list.contains(document.activeElement);
  const content = document.createDocumentFragment();
  content.append(...items);
  section.dataset.content = kind;
  heading.textContent = title;
  replaceContent(list, content);
  if (hadFocus && !list.contains(document.activeElement)) heading.focus();
  return items;
}
