/** So many of a product. */
export interface PromisedProduct {
  readonly productId: string;
  readonly quantity: number;
}

/** What has to be in the cart for a promised price to hold, beside the promised products themselves. */
export interface Trigger {
  /** The item that the price was made beside; none where the promise stands by itself. */
  readonly products: readonly PromisedProduct[];
  /** The cart has to be worth so much, in major units. */
  readonly atLeast?: number;
  /** Some line of the cart has to come from an offer. */
  readonly acceptedOffer?: boolean;
  /** What the customer was said to have already: only the merchant knows whether they do. */
  readonly has?: string;
}

/** What a decision promises where an offer has a price of its own. Money is in major units. */
export interface Terms {
  readonly technique: string;
  /** What the price is for: all of it together, and not one piece more. A reward is for no product. */
  readonly products: readonly PromisedProduct[];
  readonly price: { readonly amount: number; readonly currency: string };
  /** Whether it is a discount on what the products cost, so that the margin's floor binds it. */
  readonly isDiscount: boolean;
  /** Of a reward: what the next order costs less. */
  readonly percent?: number;
  readonly code?: string;
  readonly gift?: string;
  readonly trialDays?: number;
  /** Of a reward: how long it holds. */
  readonly validDays?: number;
  readonly trigger: Trigger;
  readonly graphVersion: string;
  readonly policyVersion: string;
}

/** What was promised, by whom, to whom, and how long it holds. */
export interface Promised extends Omit<Terms, "validDays"> {
  readonly id: string;
  /** The store that promised it. */
  readonly store: string;
  /** Who asked: the merchant's own server, or a page, which may claim any cart. */
  readonly by: "server" | "page";
  /** A digest of the customer's id, or of the session's; absent where it was promised to nobody in particular. */
  readonly subject?: string;
  /** ISO 8601 UTC, whole hours. */
  readonly from: string;
  readonly expiresAt: string;
  /** Whether it is redeemed only once. */
  readonly once: boolean;
}
