import type { EventsMessage } from "../intake/message.ts";
import { lots } from "../storage/lots.ts";
import type { KeptEvent } from "./kept-event.ts";

/** Bytes of a message: a queue counts, and is paid for, by 64 kB. */
const MESSAGE_BYTES = 60_000;

/** Bytes of a single event: a queue takes no message above 128 kB. */
const EVENT_BYTES = 100_000;

const encoder = new TextEncoder();
const bytesOf = (event: KeptEvent) => encoder.encode(JSON.stringify(event)).byteLength;

/** What is wrong where an event is larger than any message may be. */
export function tooLarge(events: readonly KeptEvent[]): string | undefined {
  const at = events.findIndex((event) => bytesOf(event) > EVENT_BYTES);
  return at < 0 ? undefined : `events[${at}]: expected at most ${EVENT_BYTES} bytes`;
}

/** Events as messages that a queue takes. */
export function messagesOf(events: readonly KeptEvent[], receivedAt: number): EventsMessage[] {
  return lots(events, bytesOf, MESSAGE_BYTES).map((some) => ({
    kind: "events",
    receivedAt: new Date(receivedAt).toISOString(),
    events: some,
  }));
}
