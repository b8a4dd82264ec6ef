import { type PageStorage, type PageWindow, storageOf } from "../page.ts";
import { quietly } from "../quietly.ts";
import type { FetchAnswer } from "../remote/fetch.ts";
import { bodyOf, sendEvents } from "../tracking/send-events.ts";
import type { Sending } from "../tracking/sender.ts";
import { firstBatch } from "./first-batch.ts";
import { keptEvents } from "./kept-events.ts";
import { pauseAfter, SHORTEST_MS } from "./pause.ts";

/** Where events wait and what for; each has a default. */
export interface QueueOptions {
  /** Where events are kept until they got there; a page's `localStorage` where nothing is said, null for nowhere. */
  readonly storage?: PageStorage | null | undefined;
  /** The window that it stands in; the runtime's own where nothing is said. */
  readonly page?: PageWindow | undefined;
}

/** Events that are kept at most; above it the oldest are forgotten. */
const MOST_KEPT = 500;

/**
 * Sends a client's events in batches, and keeps what did not get there: each carries an id, so that it counts once
 * however often it is sent. What waits goes when the page is left, when the network is back, and from the next page.
 */
export function eventQueue({
  page = globalThis as PageWindow,
  storage = storageOf(page),
}: QueueOptions = {}): Sending {
  return (sender) => {
    const { url, key, consents: agrees, clock } = sender;
    const kept = keptEvents(storage, url);
    let waiting: readonly string[] = [];
    let most = MOST_KEPT;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let sending: Promise<void> | undefined;

    const keep = (events: readonly string[]) => {
      waiting = events.slice(-MOST_KEPT);
      kept.save(waiting);
    };
    const forget = (gone: readonly string[]) => keep(waiting.filter((event) => !gone.includes(event)));
    const consents = () => {
      const agreed = agrees();
      if (!agreed) {
        waiting = [];
        kept.take(0);
      }
      return agreed;
    };
    const flushIn = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(flush, milliseconds);
      // A server that has nothing else to do may end.
      (timer as { unref?: () => void }).unref?.();
    };
    const send = async () => {
      while (consents()) {
        const batch = firstBatch(waiting, most);
        if (!batch[0]) return;
        const { status, headers }: Partial<FetchAnswer> = await sendEvents(sender, batch).catch(() => ({}));
        const isRefused = status === 400 || status === 413;
        if (isRefused && batch.length > 1) {
          most = batch.length >> 1;
        } else if (isRefused || status === 202) {
          failures = 0;
          most *= 2;
          forget(batch);
        } else return flushIn(pauseAfter(++failures, headers?.get("retry-after")));
      }
    };
    const sent = () => {
      sending = undefined;
    };
    const flush = () => {
      clearTimeout(timer);
      timer = undefined;
      sending ??= send().then(sent, sent);
      return sending;
    };
    /** What is on its way may go twice: it counts once. What the browser does not take is kept. */
    const leave = () =>
      quietly(() => {
        const { document, navigator } = page;
        if (document?.visibilityState !== "hidden" || !navigator?.onLine || failures || !consents()) return;
        const batch = firstBatch(waiting, most);
        // A beacon has no headers.
        const query = key ? `?key=${encodeURIComponent(key)}` : "";
        if (batch[0] && navigator.sendBeacon(`${url}events${query}`, bodyOf(batch, clock()))) forget(batch);
      });
    if (agrees()) keep(kept.take(clock()));
    if (page.document) {
      page.addEventListener?.("visibilitychange", leave);
      page.addEventListener?.("online", flush);
      flushIn(SHORTEST_MS);
    }
    return {
      add(event) {
        keep([...waiting, JSON.stringify(event)]);
        if (!timer) flushIn(SHORTEST_MS);
      },
      flush,
      consents,
    };
  };
}
