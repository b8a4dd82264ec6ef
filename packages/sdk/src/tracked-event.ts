import type { EventItem, ShopEvent } from "@basketwise/core";
import type { Placement, Technique } from "./request.ts";

/** One product of what was bought, put into the cart or brought back. */
export interface TrackedItem extends Omit<EventItem, "placement" | "technique"> {
  readonly placement?: Placement;
  readonly technique?: Technique;
}

/** A value and its currency: one does not come without the other, unless the client knows the currency. */
export type Worth<Currency extends string | undefined> = Currency extends string
  ? { readonly value?: number; readonly currency?: string }
  :
      | { readonly value?: never; readonly currency?: never }
      | { readonly value: number; readonly currency: string };

/** Something that happened, as a page tells it: the client gives it an id and the moment where it has none. */
export type TrackedEvent<Currency extends string | undefined = undefined> = Omit<
  ShopEvent,
  "eventId" | "at" | "placement" | "technique" | "items" | "value" | "currency"
> & {
  /** Whatever comes under the same id again is the same event; a new one where nothing is said. */
  readonly eventId?: string;
  /** ISO 8601; now where nothing is said. */
  readonly at?: string;
  readonly placement?: Placement;
  readonly technique?: Technique;
  readonly items?: readonly TrackedItem[];
} & Worth<Currency>;
