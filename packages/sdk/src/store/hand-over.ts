import { quietly } from "../quietly.ts";
import { areResponses } from "../remote/responses.ts";
import type { OfferRequest } from "../request.ts";
import type { OffersResult } from "../result.ts";
import type { Facts } from "./known.ts";
import type { OfferStore } from "./offer-store.ts";
import type { Start } from "./snapshot.ts";
import { type OffersState, stateOf } from "./state.ts";

/** What a server hands over; of another version nothing is read. */
const VERSION = 1;

/** What one placement asked, and what came of it. */
interface HandedPlacement {
  readonly request: OfferRequest;
  readonly result: OffersResult;
}

/** What a server knew of a page, but for the customer: whom the page shows is known there. */
interface HandedOver extends Omit<Facts, "customer"> {
  readonly version: typeof VERSION;
  readonly placements: readonly HandedPlacement[];
}

/**
 * What a store on a server shows, its cart, locale and country, as JSON that may stand inside a
 * `<script type="application/json">`; for {@link handedOver} on the page. The customer is not in it, nor what was withheld
 * or went wrong on the server.
 */
export function handOver(store: Pick<OfferStore, "snapshot">): string {
  const { cart, locale, country, placements: shown } = store.snapshot();
  const placements = shown.flatMap(({ request, state }) => {
    const result = resultOf(state);
    return result ? [{ request, result }] : [];
  });
  return JSON.stringify({ version: VERSION, cart, locale, country, placements }, handed).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${(0x10000 + character.charCodeAt(0)).toString(16).slice(1)}`,
  );
}

function resultOf(state: OffersState): OffersResult | undefined {
  if ("response" in state) return { ...state, status: "ok" };
  return state.status === "unavailable" ? state : undefined;
}

/**
 * A field as it is handed over. What was withheld, and the details of what went wrong, are for the server's eyes; the
 * offers of a state stand in its response.
 */
function handed(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  const isLeftOut =
    name === "withheld" || (name === "detail" && this.status) || (name === "offers" && this.response);
  return isLeftOut ? undefined : value;
}

/**
 * What {@link handOver} gave, as text or parsed: a store that starts with it shows the same, and asks nothing until cart,
 * customer, locale or country change. What was unavailable on the server, or holds no more, is shown and asked for; so is
 * everything where something was refused on this device before, which no server knows.
 * Undefined for what is damaged or of another version. `now` is in milliseconds since the epoch.
 */
export function handedOver(value: unknown, now: number = Date.now()): Start | undefined {
  return quietly(() => {
    const found = (typeof value === "string" ? JSON.parse(value) : value) as HandedOver;
    if (found.version !== VERSION || !found.placements.every(isPlacement)) return undefined;
    const placements = found.placements.map(({ request, result }) => {
      const state = stateOf(result);
      return { request, state, isAnswered: !isStale(state, now) };
    });
    return { ...found, placements };
  });
}

/** @throws TypeError for some of what is none */
function isPlacement({ request, result }: HandedPlacement): boolean {
  const isResult =
    result.status === "ok" ? areResponses([result.response], 1, undefined) : result.status === "unavailable";
  return isResult && typeof request.placement === "string";
}

/** Whether there is reason to ask again though nothing has changed: no answer, or an offer that holds no more. */
function isStale({ status, offers }: OffersState, now: number): boolean {
  return status === "unavailable" || offers.some(({ expiresAt = "" }) => Date.parse(expiresAt) <= now);
}
