import {
  type EncodedProfiles,
  ERASED_KEY,
  encodeProfiles,
  PROFILE_PACK_PREFIX,
  PROFILE_PAGE_PREFIX,
  PROFILES_KEY,
  pseudonymIn,
  readErased,
} from "@basketwise/core";
import { digest } from "../graph/digest.ts";
import type { Store } from "../publish/store.ts";
import type { ReadProfiles } from "./read-profiles.ts";
import { servedKeys } from "./served-keys.ts";

/** What publishing profiles did. */
export interface PublishedProfiles {
  readonly customers: number;
  /** Customers left out because they asked to be forgotten. */
  readonly erased: number;
  /** Customers left out because they do not consent. */
  readonly withoutConsent: number;
  readonly packs: number;
  /** Values that had to be written, the pointer among them. */
  readonly written: number;
  /** Packs that were there already. */
  readonly kept: number;
  /** Values that nobody is pointed to any more. */
  readonly removed: number;
}

/** How profiles are published. */
export interface PublishProfilesOptions {
  /** Whether to write every pack anew, also what is there: it may be damaged. */
  readonly force?: boolean;
  /** About how much a pack holds; what core says where nothing is said. */
  readonly charactersPerPack?: number;
}

/**
 * Publishes profiles: their packs, then the pointer that readers follow. What is there already is not written, unless
 * forced. The packs that were served before stay for who still follows the old pointer; those from before these go. Who
 * asked to be forgotten is left out, also who asks while this goes on. Rejects where it can't be read who asked.
 */
export async function publishProfiles(
  { lines, withoutConsent }: ReadProfiles,
  store: Store,
  { force = false, charactersPerPack }: PublishProfilesOptions = {},
): Promise<PublishedProfiles> {
  const there = await storedNow(store);
  const before = await servedKeys(store);
  let [written, erased, known] = [0, 0, ""];
  let encoded: EncodedProfiles;
  // Those of a turn that had to be taken back have somebody in them who has asked meanwhile.
  const own = new Set<string>();
  do {
    known = await erasedText(store);
    const gone = readErased(known) ?? new Set();
    const left = lines.filter((line) => !gone.has(pseudonymIn(line)));
    erased = lines.length - left.length;
    encoded = encodeProfiles(left, { digest, ...(charactersPerPack !== undefined && { charactersPerPack }) });
    for (const key of encoded.values.keys()) if (!there.has(key)) own.add(key);
    written += await put(encoded, store, { there, force });
  } while ((await erasedText(store)) !== known);
  const old = written > 0 ? [...there].filter((key) => !before.has(key)) : [];
  const removed = [...old, ...own].filter((key) => !encoded.values.has(key));
  if (removed.length > 0) await store.delete(removed);
  const { customers, shards: packs } = encoded.pointer;
  const kept = [...encoded.values.keys()].filter((key) => there.has(key)).length;
  return {
    customers,
    erased,
    withoutConsent,
    packs,
    written,
    kept: force ? 0 : kept,
    removed: removed.length,
  };
}

async function put(
  { pointer, values }: EncodedProfiles,
  store: Store,
  { there, force }: { readonly there: ReadonlySet<string>; readonly force: boolean },
): Promise<number> {
  const missing = new Map([...values].filter(([key]) => force || !there.has(key)));
  if (missing.size > 0) await store.put(missing);
  const text = JSON.stringify(pointer);
  const changed = force || (await store.get(PROFILES_KEY)) !== text;
  if (changed) await store.put(new Map([[PROFILES_KEY, text]]));
  return missing.size + Number(changed);
}

async function storedNow(store: Store): Promise<ReadonlySet<string>> {
  const [packs, pages] = [await store.list(PROFILE_PACK_PREFIX), await store.list(PROFILE_PAGE_PREFIX)];
  return new Set([...packs, ...pages]);
}

async function erasedText(store: Store): Promise<string> {
  const text = (await store.get(ERASED_KEY)) ?? "[]";
  if (readErased(text)) return text;
  throw new Error(
    `${store.name} can't say who asked to be forgotten: ${ERASED_KEY} is damaged; the worker mends it within a day`,
  );
}
