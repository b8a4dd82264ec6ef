import type { Cart, Customer, Session } from "@basketwise/core";
import type { PageStorage, PageWindow } from "../page.ts";
import type { Start } from "./snapshot.ts";

/** What a store may know when it is made. */
export interface OfferStoreOptions {
  /** The cart as it is; that of the server's hand-over where nothing is said. */
  readonly cart?: Cart | undefined;
  /** Is not handed over by a server: name the customer on the page too, whom later questions are about. */
  readonly customer?: Customer | undefined;
  /** BCP 47; that of the hand-over where nothing is said, else the client's own. */
  readonly locale?: string | undefined;
  /** ISO 3166-1 alpha-2; that of the hand-over where nothing is said. */
  readonly country?: string | undefined;
  /** What the shop itself knows of the visit, such as its id and what was left in the cart; comes before what is seen here. */
  readonly session?: Session | undefined;
  /** What a server rendered the page with: `handedOver(text)`. */
  readonly start?: Start | undefined;
  /** Where the visit is remembered; a page's `localStorage` where nothing is said, null for nowhere, as on a server. */
  readonly storage?: PageStorage | null | undefined;
  /** Milliseconds since the epoch; `Date.now` where nothing is said. */
  readonly clock?: (() => number) | undefined;
  /** The window that it stands in; the runtime's own where nothing is said. */
  readonly page?: PageWindow | undefined;
}
