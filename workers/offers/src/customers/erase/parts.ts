import { PROFILE_PACK_PREFIX, withoutErased } from "@basketwise/core";
import { EVENTS, ORDERS, SET_ASIDE, WAITING } from "../../log/places.ts";
import type { Texts } from "../../storage/texts.ts";
import { withoutEvents } from "./without-events.ts";
import { withoutNames } from "./without-names.ts";

/** The stores that customers are taken out of; the log is absent where the shop keeps none. */
export interface PartStores {
  readonly profiles: Texts;
  readonly log?: Texts | undefined;
}

/** Texts of one kind in one store. */
export interface Part {
  readonly store: keyof PartStores;
  /** What their names begin with. */
  readonly prefix: string;
  /** A text without some customers; undefined where it does not name them. */
  readonly without: (text: string, customers: ReadonlySet<string>) => string | undefined;
}

/** All texts that can name a customer, in the order in which they are gone through. */
export const PARTS: readonly Part[] = [
  { store: "profiles", prefix: PROFILE_PACK_PREFIX, without: withoutErased },
  // Before the orders that they become while this goes on.
  { store: "log", prefix: WAITING, without: withoutNames },
  { store: "log", prefix: ORDERS, without: withoutNames },
  { store: "log", prefix: SET_ASIDE, without: withoutNames },
  { store: "log", prefix: EVENTS, without: withoutEvents },
];
