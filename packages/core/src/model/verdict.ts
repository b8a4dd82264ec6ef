import type { Promised } from "./promised.ts";

/** Why a token is none of the store's, or not any more, or not for this customer. */
export type TokenRefusal =
  /** Not a token of offers at all: cut off, too long, or of another kind or algorithm. */
  | "malformed"
  /** Signed with a key that the store does not have, or not any more. */
  | "unknown-key"
  /** The signature is not that of this content. */
  | "forged"
  | "other-store"
  | "expired"
  /** It begins to hold later: one of the clocks is wrong. */
  | "not-yet"
  /** It was promised to another customer or session, or nobody said to whom it is to be held. */
  | "other-customer";

/** Why a cart does not earn what was promised. */
export type Unearned =
  /** What the price was made beside is gone. */
  | "main-item-missing"
  /** Fewer of a product than the price was made for. */
  | "quantity-missing"
  | "below-threshold"
  | "accepted-offer-missing"
  | "empty-cart"
  /** Today's catalog does not have it. */
  | "unknown-product"
  | "out-of-stock"
  /** Today it would be sold below the margin's floor. */
  | "below-floor"
  | "other-currency";

/** Why a promise does not hold. */
export type RefusalCode = TokenRefusal | Unearned | "already-redeemed";

/** A promise that does not hold, and why; `detail` is for a human. */
export interface Refusal<C extends string = RefusalCode> {
  readonly code: C;
  readonly detail: string;
  /** The product it is about. */
  readonly productId?: string;
}

/** What was looked at: the token, the cart, stock and margin of today, and whether it was redeemed before. */
export type Check = "token" | "cart" | "today" | "redemption";

/** Whether a promise holds. `checked` says how much of that is known; what was promised is told wherever the token is genuine. */
export type Verdict<C extends string = RefusalCode> =
  | { readonly valid: true; readonly promised: Promised; readonly checked: readonly Check[] }
  | ({ readonly valid: false; readonly promised?: Promised } & Refusal<C>);
