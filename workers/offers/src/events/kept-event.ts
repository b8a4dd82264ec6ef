import type { ShopEvent } from "@basketwise/core";

/** An event as it is kept: `at` by the worker's clock, and ids only as pseudonyms of customers who consent. */
export type KeptEvent = Omit<ShopEvent, "consent">;
