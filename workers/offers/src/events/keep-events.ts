import type { EventBatch, ShopEvent } from "@basketwise/core";
import { pseudonym } from "../customers/pseudonym.ts";
import type { KeptEvent } from "./kept-event.ts";
import { trueTime } from "./true-time.ts";

/** What {@link keepEvents} works with. */
export interface KeepOptions {
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  /** What ids are made pseudonyms with; without it none is kept. */
  readonly pseudonymKey?: string | undefined;
}

/** The events of a batch as they are kept. */
export function keepEvents({ events, sentAt }: EventBatch, options: KeepOptions): Promise<KeptEvent[]> {
  const { receivedAt, pseudonymKey } = options;
  // The events of a page are those of one customer: each id is made a pseudonym once.
  const known = new Map<string, Promise<string>>();
  const nameOf = (id: string, key: string) => {
    const name = known.get(id) ?? pseudonym(id, key);
    known.set(id, name);
    return name;
  };
  return Promise.all(
    events.map(async ({ consent, customerId, sessionId, at, ...event }: ShopEvent) => {
      const key = consent === false ? undefined : pseudonymKey;
      const moment = new Date(trueTime(at, sentAt, receivedAt)).toISOString();
      return {
        ...event,
        at: moment,
        ...(key && customerId !== undefined && { customerId: await nameOf(customerId, key) }),
        ...(key && sessionId !== undefined && { sessionId: await nameOf(sessionId, key) }),
      };
    }),
  );
}
