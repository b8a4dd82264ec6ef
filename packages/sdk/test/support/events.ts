import type { EventBatch, ShopEvent } from "@basketwise/core";
import type { Fetch } from "@basketwise/sdk";
import { type NotedFetch, noted } from "./fetches.ts";

/** An event by its id. */
export function eventOf(eventId: string, more: Partial<ShopEvent> = {}): ShopEvent {
  return { eventId, name: "view_item", at: "2026-10-01T12:00:00.000Z", ...more };
}

/** The ids of the events in a body. */
export function idsIn(body: string): string[] {
  return (JSON.parse(body) as EventBatch).events.map(({ eventId }) => eventId);
}

/** What a worker says to events that it takes. */
export const taken: Fetch = () => new Response('{"accepted":1}', { status: 202 });

/** A worker that notes the batches it gets, as lists of ids. */
export function workerThat(answer: Fetch = taken): NotedFetch & { readonly batches: () => string[][] } {
  const { fetch, asked } = noted(answer);
  return { fetch, asked, batches: () => asked.map(({ init }) => idsIn(init.body)) };
}
