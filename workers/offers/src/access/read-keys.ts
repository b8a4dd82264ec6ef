import type { StoredKey } from "./key.ts";

/** The keys of the setting `KEYS`. @throws SyntaxError where it is not JSON */
export function readKeys(text: string): readonly StoredKey[] {
  return JSON.parse(text) as StoredKey[];
}
