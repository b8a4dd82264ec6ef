import { keysIn, keysInPage, PROFILE_PAGE_PREFIX, PROFILES_KEY, readProfilePointer } from "@basketwise/core";
import type { Store } from "../publish/store.ts";

/** The keys of the profiles that a store serves; none where there are none or their pointer can't be read. */
export async function servedKeys(store: Store): Promise<ReadonlySet<string>> {
  const text = await store.get(PROFILES_KEY);
  const pointer = text === null ? undefined : readProfilePointer(text);
  const keys = new Set<string>(pointer?.ok ? keysIn(pointer.value) : []);
  for (const key of [...keys].filter((one) => one.startsWith(PROFILE_PAGE_PREFIX))) {
    for (const pack of keysInPage((await store.get(key)) ?? "")) keys.add(pack);
  }
  return keys;
}
