import type { BadPlace } from "../input-error.ts";

/** What reading the viewed sessions found; every row is counted once, so views and what follows them add up to `rows`. */
export interface SessionReport {
  /** Rows read, the header and blank ones aside. */
  readonly rows: number;
  /** Looks at a product that count. */
  readonly views: number;
  /** Events that are no looks at a product. */
  readonly notViews: number;
  /** Views that belong to no session, because the visitor did not consent. */
  readonly nameless: number;
  /** Views of sessions that began before `since` or the window. */
  readonly outsideWindow: number;
  /** Views of sessions that looked at more products than a customer does. */
  readonly crawled: number;
  readonly badRows: number;
  readonly sessions: number;
  /** Different products looked at. */
  readonly products: number;
  /** Those that the catalog doesn't know, and how often a session looked at one. */
  readonly unknown: { readonly products: number; readonly looks: number };
  readonly firstBadRows: readonly BadPlace[];
  /** What whoever reads the result should know, a sentence each. */
  readonly notes: readonly string[];
}
