import { quietly } from "../shared/quietly.ts";
import type { DataLayer, Ga4Event, Gtag } from "./types.ts";

/** The parameters of events that were pushed from here: who listens to the same data layer passes them over. */
const pushed: WeakSet<object> = /* @__PURE__ */ new WeakSet();

/**
 * Pushes an event as Google Tag Manager wants it, what was there of the last one cleared first; or hands it to `gtag`,
 * where a page has the Google tag alone. A listener of {@link listenToDataLayer} does not hear it.
 */
export function pushToDataLayer(target: DataLayer | Gtag, { name, params }: Ga4Event): void {
  pushed.add(params);
  quietly(() => {
    if (typeof target === "function") target("event", name, params);
    else target.push({ ecommerce: null }, { event: name, ecommerce: params });
  }, undefined);
}

/** Whether parameters are those of an event that was pushed from here. */
export function isOurs(params: unknown): boolean {
  return typeof params === "object" && params !== null && pushed.has(params);
}
