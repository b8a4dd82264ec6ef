import type { DismissReason } from "@basketwise/core";

/** One product of an event, in our words; the names of technique and placement as they came. */
export interface SaidItem {
  readonly productId?: string;
  readonly quantity?: number;
  readonly price?: number;
  /** Only that of an offer of ours. */
  readonly offerId?: string;
  readonly technique?: string;
  readonly placement?: string;
}

/** What an event of another convention says, in our words. */
export interface Said {
  readonly items: readonly SaidItem[];
  readonly value?: number;
  readonly currency?: string;
  readonly orderId?: string;
  readonly reason?: DismissReason;
  /** The other convention's own id of the event. */
  readonly eventId?: string;
  /** ISO 8601. */
  readonly at?: string;
}

/** How events of another convention are read. */
export interface ReadOptions {
  /** The currency of values that name none, ISO 4217; without it such a value is left out. */
  readonly currency?: string | undefined;
  /** Whether a promotion's id is that of one of our offers; those end in their place, such as `.1`. */
  readonly isOffer?: ((promotionId: string) => boolean) | undefined;
}

/** Whether an id ends as the ids of offers do: at most so many stand in one answer. */
export function endsInPlace(id: string): boolean {
  return /.\.\d{1,2}$/.test(id);
}
