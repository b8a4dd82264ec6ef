import type { ShopEvent } from "@basketwise/core";
import type { PageStorage } from "../page.ts";
import { quietly } from "../quietly.ts";
import { newId } from "../tracking/new-id.ts";

/** Events on the device until they got there, each as JSON. No method throws: what can't be kept is in memory only. */
export interface KeptEvents {
  /** Keeps these, and no others of this queue. */
  save(events: readonly string[]): void;
  /** Takes out all there are, those of other tabs too: a tab that is still open sends the same, which counts once. */
  take(now: number): readonly string[];
}

/** Milliseconds: an older event is put down to another day than its own, because it counts for 30 days at most. */
const OLDEST_MS = 31 * 86_400_000;

/**
 * Each queue has a key of its own, so that two tabs never overwrite each other; each worker has its own queues. Storage
 * may be forbidden, full or not there at all, and what is found in it damaged.
 */
export function keptEvents(storage: PageStorage | null | undefined, url: string): KeptEvents {
  const prefix = `basketwise:events:${url}:`;
  const own = prefix + newId();
  return {
    save: (events) =>
      quietly(() => (events[0] ? storage?.setItem(own, `[${events}]`) : storage?.removeItem(own))),
    take: (now) =>
      quietly(() =>
        Object.keys(storage ?? {})
          .filter((key) => key.startsWith(prefix))
          .flatMap((key) => {
            const text = storage?.getItem(key) ?? "";
            storage?.removeItem(key);
            return quietly(() => eventsIn(text, now - OLDEST_MS)) ?? [];
          }),
      ) ?? [],
  };
}

function eventsIn(text: string, oldest: number): string[] {
  const events: ShopEvent[] = JSON.parse(text);
  return events.filter(({ at }) => Date.parse(at) > oldest).map((event) => JSON.stringify(event));
}
