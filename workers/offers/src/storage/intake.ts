import type { IntakeMessage } from "../intake/message.ts";

/** Where what comes in waits until ledger and log have it. */
export interface Intake {
  /** Hands messages over, in as few sends as the queue allows; rejects where it did not take them all. */
  send(messages: readonly IntakeMessage[]): Promise<void>;
}
