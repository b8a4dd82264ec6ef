import { createHmac } from "node:crypto";
import { isPseudonym, pseudonymOf } from "@basketwise/core";

/** The name under which a customer is kept, as the worker makes it: HMAC-SHA-256 of their id with the same key. */
export function pseudonym(id: string, key: string): string {
  return isPseudonym(id) ? id : pseudonymOf(createHmac("sha256", key).update(id).digest());
}
