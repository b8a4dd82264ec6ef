import type { FetchAnswer } from "../remote/fetch.ts";
import type { Sender } from "./sender.ts";

/** Milliseconds after which an attempt has failed. */
const PATIENCE_MS = 10_000;

/** Characters of a body that a browser still sends of a page that is gone. */
const MOST_KEPT_ALIVE = 21_000;

/** Sends events, each as JSON, in one request that goes on while the page is left. Rejects where nobody answers in time. */
export async function sendEvents(
  { url, headers, fetch, clock }: Sender,
  events: readonly string[],
): Promise<FetchAnswer> {
  const body = bodyOf(events, clock());
  const keepalive = body.length < MOST_KEPT_ALIVE;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(`${url}events`, { method: "POST", headers, body, signal, keepalive });
  await answer.text();
  return answer;
}

/** The body that events are sent in; by the moment of sending the worker sets a wrong clock right. */
export function bodyOf(events: readonly string[], now: number): string {
  return `{"events":[${events}],"sentAt":"${new Date(now).toISOString()}"}`;
}
