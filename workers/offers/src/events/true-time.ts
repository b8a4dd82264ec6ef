import { DAY } from "@basketwise/core";

/** Milliseconds that an event may be older than its arrival: a device that was offline sends what it kept. */
const OLDEST_MS = 30 * DAY;

/**
 * When an event happened by the worker's clock, milliseconds since the epoch. By how much the sender's clock is wrong
 * shows in its moment of sending; whatever else it says, the event was before its arrival and at most 30 days before.
 */
export function trueTime(at: string, sentAt: string | undefined, receivedAt: number): number {
  const ahead = sentAt === undefined ? 0 : Date.parse(sentAt) - receivedAt;
  return Math.min(receivedAt, Math.max(receivedAt - OLDEST_MS, Date.parse(at) - ahead));
}
