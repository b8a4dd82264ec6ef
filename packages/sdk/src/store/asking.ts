import type { Offer, Session } from "@basketwise/core";
import type { Client } from "../client.ts";
import type { Placement } from "../request.ts";
import { ask } from "./ask.ts";
import type { Known } from "./known.ts";
import type { PlacementQuery } from "./offer-store.ts";
import { type Slot, show } from "./slot.ts";
import { IDLE, type OffersState } from "./state.ts";

/** As many as one batch may hold. */
const MOST_AT_ONCE = 20;

/** The placements of a page, and who asks for them when. */
export interface Asking {
  readonly slots: ReadonlyMap<string, Slot>;
  observe(placement: Placement, query?: PlacementQuery): Slot;
  /** Looks, once all of this turn is done, whether something is to be asked. */
  plan(): void;
  /** Asks until all that is on the page is answered. */
  load(): Promise<void>;
  close(): void;
}

/**
 * Asks for what is due: on the page, and not yet answered with what the page knows now. There is one call at a time, so
 * that whoever comes later knows what the others show; one that began with what does not hold any more is given up.
 * `session` is what is known of the visit, `arrived` what is to be shown of an answer: the customer may have said no while
 * it was under way.
 */
export function asking(
  client: Pick<Client, "batch">,
  known: Known,
  session: () => { readonly session?: Session },
  arrived: (state: OffersState) => OffersState,
): Asking {
  const slots = new Map<string, Slot>();
  /** What the page knew when it was looked at last, and the call under way with it. */
  let content = "";
  let flight: Promise<void> | undefined;
  let controller: AbortController | undefined;
  let loads = 0;
  let closed = false;

  const isWanted = ({ listeners }: Slot) => listeners.size || loads;
  const plan = () => queueMicrotask(turn);

  function turn(): void {
    if (content !== known.content()) giveUp();
    content = known.content();
    if (closed) return;
    const due = [...slots.values()].filter((slot) => slot.asked !== content && isWanted(slot));
    // What is loading is to be asked again, should this be given up.
    for (const slot of due) slot.asked = undefined;
    if (due[0]) flight ??= send(due.slice(0, MOST_AT_ONCE));
    show(due, ({ state }) =>
      state.status === "loading" ? state : { status: "loading", offers: state.offers },
    );
  }

  function send(due: readonly Slot[]): Promise<void> {
    controller = new AbortController();
    const { signal } = controller;
    const exclude = [...slots.values()]
      .filter(({ asked }) => asked === content)
      .flatMap(({ state }): readonly Offer[] => state.offers)
      .flatMap(({ products, companion = [] }) => products.concat(companion as never))
      .map(({ productId }) => productId);
    const requests = due.map(({ request }) => ({
      ...request,
      ...known.facts(),
      ...session(),
      ...(exclude[0] && { exclude }),
    }));
    return ask(client, requests, signal).then((states) => {
      if (signal.aborted) return;
      flight = undefined;
      for (const slot of due) slot.asked = isWanted(slot) ? content : undefined;
      show(due, (slot, i) => arrived(states[i] ?? slot.state));
      plan();
    });
  }

  function giveUp(): void {
    controller?.abort();
    flight = undefined;
  }

  function subscribe(slot: Slot, listener: () => void): () => void {
    const own = () => listener();
    slot.listeners.add(own);
    plan();
    return () => {
      slot.listeners.delete(own);
      // Whoever leaves and comes back in one turn was never away.
      queueMicrotask(() => {
        if (!isWanted(slot)) slot.asked = undefined;
      });
    };
  }

  return {
    slots,
    observe(placement, query) {
      const request = { ...query, placement };
      const name = JSON.stringify(request);
      const slot: Slot = slots.get(name) ?? {
        request,
        listeners: new Set(),
        state: IDLE,
        get: () => slot.state,
        subscribe: (listener) => subscribe(slot, listener),
      };
      slots.set(name, slot);
      return slot;
    },
    plan,
    async load() {
      loads++;
      for (turn(); flight; turn()) await flight;
      loads--;
    },
    close() {
      closed = true;
      giveUp();
    },
  };
}
