import { createClient } from "@basketwise/sdk";
import { eventQueue } from "@basketwise/sdk/events";
import { fallbackTo } from "@basketwise/sdk/fallback";
import { consent } from "../shop/consent.ts";

/**
 * Asks the worker, which the shop's own origin hands on. No call throws, and none takes longer than its budget. Where the
 * worker does not answer in time, the same decisions are made in the page: that code and its graph are fetched only then.
 */
export const client = createClient({
  endpoint: "/basketwise",
  currency: "GBP",
  consent: () => consent.get(),
  events: eventQueue(),
  // The first answer of a worker on your own machine takes its time.
  budgetMs: 1_500,
  fallback: fallbackTo(async () => (await import("./fallback.ts")).localClient()),
});
