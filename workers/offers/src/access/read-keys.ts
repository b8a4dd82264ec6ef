import type { StoredKey } from "@basketwise/core";
import { type Checked, checkKeys } from "@basketwise/core/schema";

/** The keys of the setting `KEYS`, or what is wrong with it; nothing of it is repeated. */
export function readKeys(text: string): Checked<readonly StoredKey[]> {
  try {
    return checkKeys(JSON.parse(text));
  } catch {
    return { ok: false, problem: "is not JSON" };
  }
}
