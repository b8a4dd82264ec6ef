import { ERASED_KEY, POINTER_KEY, POLICY_KEY, PROFILE_PACK_PREFIX, PROFILES_KEY } from "@basketwise/core";
import type { GraphStorage } from "../storage/graph-storage.ts";

/** Seconds a data centre keeps what a publish may change: the least that KV allows, so that a publish is seen soon. */
const HEAD_SECONDS = 30;

/** Seconds it keeps packs: 30 days, for they never change. */
const PACK_SECONDS = 30 * 86_400;

/** Seconds it keeps packs of profiles: who asks to be forgotten is to be gone here too. */
const PROFILE_SECONDS = 3600;

/** What is read together before anything else; KV counts each key. */
const HEAD_KEYS = [POINTER_KEY, POLICY_KEY];

/** What is read with it where the shop has profiles. */
const PEOPLE_KEYS = [PROFILES_KEY, ERASED_KEY];

/** Keys that one bulk read may name. */
const MOST_KEYS = 100;

/** Characters that one bulk read may bring: KV allows 25 MB, and a character takes up to three bytes. */
const MOST_CHARACTERS = 8_000_000;

/** The graph as it lies in Workers KV. */
export function graphKv(kv: KVNamespace): GraphStorage {
  /**
   * KV also keeps that a key was not there, and as long: a pack whose pointer arrived before it would be missing for 30
   * days. To ask again with a shorter time has KV look again once what it kept is older than that.
   */
  const readPacks = async (keys: readonly string[]) => {
    const ofProfiles = keys.some((key) => key.startsWith(PROFILE_PACK_PREFIX));
    const cacheTtl = ofProfiles ? PROFILE_SECONDS : PACK_SECONDS;
    const values = new Map(await kv.get([...keys], { type: "text", cacheTtl }));
    const missing = keys.filter((key) => typeof values.get(key) !== "string");
    if (missing.length === 0) return values;
    for (const [key, value] of await kv.get(missing, { type: "text", cacheTtl: HEAD_SECONDS })) {
      values.set(key, value);
    }
    return values;
  };
  return {
    mostKeys: MOST_KEYS,
    mostCharacters: MOST_CHARACTERS,
    async readHead(people = true) {
      const keys = people ? [...HEAD_KEYS, ...PEOPLE_KEYS] : HEAD_KEYS;
      const values = await kv.get(keys, { type: "text", cacheTtl: HEAD_SECONDS });
      const head = { pointer: values.get(POINTER_KEY) ?? null, policy: values.get(POLICY_KEY) ?? null };
      if (!people) return head;
      return { ...head, profiles: values.get(PROFILES_KEY) ?? null, erased: values.get(ERASED_KEY) ?? null };
    },
    readText: (key) => kv.get(key, { type: "text", cacheTtl: HEAD_SECONDS }),
    readPacks,
  };
}
