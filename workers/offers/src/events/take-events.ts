import { dayOf } from "@basketwise/core";
import { countsD1 } from "../bindings/counts-d1.ts";
import { erasuresD1 } from "../bindings/erasures-d1.ts";
import { logR2 } from "../bindings/log-r2.ts";
import { needed } from "../bindings/needed.ts";
import { graphCurrency } from "../graph-currency.ts";
import type { EventsMessage } from "../intake/message.ts";
import type { Take } from "../intake/take.ts";
import type { Erasures } from "../storage/erasures.ts";
import { knownNames, knownOnly } from "./known-names.ts";
import { logEvents } from "./log-events.ts";
import type { LoggedEvent } from "./logged-event.ts";
import { tally } from "./tally.ts";

/**
 * Logs events and counts them, each once. The log comes first: where counting fails, all of it is brought again, and
 * the events are still not counted, so they are logged again under the same id. What was counted before is neither
 * logged nor counted; whether it was is decided in the end by the transaction that counts.
 */
export const takeEvents: Take<EventsMessage> = async (messages, bindings, kit) => {
  const counts = countsD1(needed(bindings, "LEDGER"));
  const log = logR2(needed(bindings, "LOG"));
  const erasures = erasuresD1(needed(bindings, "LEDGER"));
  const arrived = distinct(messages);
  const counted = await counts.countedOn([...arrived.keys()]);
  const fresh = [...arrived.values()].filter(({ eventId }) => !counted.has(eventId));
  if (fresh.length === 0) return;
  const events = await withoutForgotten(fresh, erasures);
  const hasValue = events.some(({ value }) => value !== undefined);
  const currency = hasValue ? await graphCurrency(bindings, kit) : undefined;
  const names = await knownNames(bindings, kit);
  await logEvents(events, log);
  await counts.add(
    events.map((event) => ({
      eventId: event.eventId,
      receivedOn: dayOf(event.receivedAt),
      day: dayOf(event.at),
      tallies: tally(knownOnly(event, names), currency),
    })),
  );
};

/** The events of all messages by their id; of two with one id, the one that came in first. */
function distinct(messages: readonly EventsMessage[]): Map<string, LoggedEvent> {
  const found = new Map<string, LoggedEvent>();
  for (const { events, receivedAt } of messages) {
    for (const event of events) {
      const other = found.get(event.eventId);
      if (!other || receivedAt < other.receivedAt) found.set(event.eventId, { ...event, receivedAt });
    }
  }
  return found;
}

/** What customers did who asked to be forgotten has happened, but nobody has done it. */
async function withoutForgotten(
  events: readonly LoggedEvent[],
  erasures: Erasures,
): Promise<readonly LoggedEvent[]> {
  const customers = new Set(events.flatMap(({ customerId }) => customerId ?? []));
  const forgotten = await erasures.among([...customers]);
  if (forgotten.size === 0) return events;
  return events.map((event) => {
    if (event.customerId === undefined || !forgotten.has(event.customerId)) return event;
    const { customerId: _, sessionId: __, ...rest } = event;
    return rest;
  });
}
