import { quietly } from "../quietly.ts";

/** Whether the customer agrees, or what says so at each moment. */
export type Consent = boolean | (() => boolean);

/** Asks for consent, absent being yes. Never throws: anything but a clear yes is a no, and so is a question that fails. */
export function consentOf(consent: Consent = true): () => boolean {
  return () => quietly(() => (typeof consent === "function" ? consent() : consent)) === true;
}
