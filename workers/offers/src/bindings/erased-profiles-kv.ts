import {
  ERASED_KEY,
  findProfileKey,
  PROFILES_KEY,
  readProfilePointer,
  withoutErased,
} from "@basketwise/core";
import type { ErasedProfiles } from "../storage/erased-profiles.ts";
import { textsKv } from "./texts-kv.ts";

/** The published profiles as they lie in Workers KV. */
export function erasedProfilesKv(kv: KVNamespace): ErasedProfiles {
  return {
    async tell(customers) {
      const text = JSON.stringify(customers);
      if ((await kv.get(ERASED_KEY, { type: "text", cacheTtl: 30 })) !== text) await kv.put(ERASED_KEY, text);
    },
    async remove(customer, erased) {
      const text = await kv.get(PROFILES_KEY, { type: "text", cacheTtl: 30 });
      const pointer = text === null ? undefined : readProfilePointer(text);
      if (!pointer?.ok) return;
      const key = await findProfileKey(pointer.value, customer, (page) =>
        kv.get(page, { type: "text", cacheTtl: 30 }),
      );
      if (key !== undefined) await textsKv(kv).amend(key, (pack) => withoutErased(pack, erased));
    },
  };
}
