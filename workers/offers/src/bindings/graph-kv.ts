import { POINTER_KEY, POLICY_KEY } from "@basketwise/core";
import type { GraphStorage } from "../storage/graph-storage.ts";

/** Seconds a data centre keeps what a publish may change: the least that KV allows, so that a publish is seen soon. */
const HEAD_SECONDS = 30;

/** Seconds it keeps packs. They never change, but KV also remembers that a key was not there: an hour bounds that. */
const PACK_SECONDS = 3600;

/** Keys that one bulk read may name. */
const MOST_KEYS = 100;

/** Characters that one bulk read may bring: KV allows 25 MB, and a character takes up to three bytes. */
const MOST_CHARACTERS = 8_000_000;

/** The graph as it lies in Workers KV. */
export function graphKv(kv: KVNamespace): GraphStorage {
  return {
    mostKeys: MOST_KEYS,
    mostCharacters: MOST_CHARACTERS,
    async readHead() {
      const values = await kv.get([POINTER_KEY, POLICY_KEY], { type: "text", cacheTtl: HEAD_SECONDS });
      return { pointer: values.get(POINTER_KEY) ?? null, policy: values.get(POLICY_KEY) ?? null };
    },
    readText: (key) => kv.get(key, { type: "text", cacheTtl: HEAD_SECONDS }),
    readPacks: (keys) => kv.get([...keys], { type: "text", cacheTtl: PACK_SECONDS }),
  };
}
