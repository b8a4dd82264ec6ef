/** Bytes that may be downloaded or deployed, gzipped. */
export const MOST_BYTES = {
  /** The SDK's `createClient` with all that it does, minified: what a page downloads. */
  sdk: 3_000,
  /** `createClient`, `eventQueue` and `createOfferStore` in one, minified. */
  whole: 6_000,
  /** A client in process with complements alone, as `LEAN_PAGE` has it, minified. */
  lean: 12_000,
  /** The worker as deployed: what the edge loads to start. */
  worker: 120_000,
} as const;
