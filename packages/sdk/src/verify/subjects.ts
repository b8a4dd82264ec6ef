import { hexOf, type Subject, subjectText } from "@basketwise/core";
import type { VerifyOptions } from "./options.ts";

/** Digests of the customer and the visit that are named, as a token has them: the first half of a SHA-256. */
export function digestsOf(store: string, { customerId, sessionId }: VerifyOptions): Promise<string[]> {
  const subjects: Subject[] = [];
  if (customerId !== undefined) subjects.push({ kind: "customer", id: customerId });
  if (sessionId !== undefined) subjects.push({ kind: "session", id: sessionId });
  return Promise.all(subjects.map((subject) => digest(subjectText(store, subject))));
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return hexOf(bytes.subarray(0, 16));
}
