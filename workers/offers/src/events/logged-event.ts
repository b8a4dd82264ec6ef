import type { KeptEvent } from "./kept-event.ts";

/** An event as a line of the log has it. Whoever reads the log goes by `eventId`: after a crash an event may stand in it twice. */
export interface LoggedEvent extends KeptEvent {
  /** When it came in, by the worker's clock, ISO 8601 UTC. */
  readonly receivedAt: string;
}
