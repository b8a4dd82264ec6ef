import { ERASED_KEY, POINTER_KEY, PROFILES_KEY } from "@basketwise/core";
import type { GraphStorage } from "@basketwise/offers/app";
import type { Shelf } from "./publish-graph.ts";

/** A storage in memory that counts how often it is read. */
export interface MemoryStorage extends GraphStorage, Shelf {
  readonly values: Map<string, string>;
  readonly calls: { head: number; packs: (readonly string[])[] };
}

/** An empty storage. */
export function memoryStorage(): MemoryStorage {
  const values = new Map<string, string>();
  const calls: MemoryStorage["calls"] = { head: 0, packs: [] };
  return {
    values,
    calls,
    mostKeys: 100,
    mostCharacters: 8_000_000,
    put: (key, value) => values.set(key, value),
    async readHead() {
      calls.head++;
      const [pointer, policy, profiles, erased] = [POINTER_KEY, "policy", PROFILES_KEY, ERASED_KEY].map(
        (key) => values.get(key) ?? null,
      );
      return { pointer: pointer ?? null, policy: policy ?? null, profiles, erased };
    },
    readText: async (key) => values.get(key) ?? null,
    async readPacks(keys) {
      calls.packs.push(keys);
      return new Map(keys.map((key) => [key, values.get(key) ?? null]));
    },
  };
}
