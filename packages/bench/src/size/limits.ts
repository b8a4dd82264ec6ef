/** Bytes that may be downloaded or deployed, gzipped. */
export const MOST_BYTES = {
  /** The SDK's remote entry, minified: what a page downloads. */
  sdk: 3_000,
  /** The worker as deployed: what the edge loads to start. */
  worker: 120_000,
} as const;
