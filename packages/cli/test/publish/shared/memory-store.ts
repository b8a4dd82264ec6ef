import type { Store } from "../../../src/publish/store.ts";

/** A store in memory that remembers what was done to it, and can end in the middle of a publish. */
export interface MemoryStore extends Store {
  readonly values: Map<string, string>;
  /** Keys in the order they were written; a removed one has a minus before it. */
  readonly changes: string[];
  /** Fails instead of making one more change than so many. */
  failAfter(changes: number): void;
}

export function memoryStore(): MemoryStore {
  const values = new Map<string, string>();
  const changes: string[] = [];
  let most = Number.POSITIVE_INFINITY;
  const note = (change: string) => {
    if (changes.length === most) throw new Error("the store is gone");
    changes.push(change);
  };
  return {
    name: "memory",
    values,
    changes,
    failAfter: (count) => {
      most = changes.length + count;
    },
    get: async (key) => values.get(key) ?? null,
    list: async (prefix) => new Set([...values.keys()].filter((key) => key.startsWith(prefix))),
    async put(pairs) {
      for (const [key, value] of pairs) {
        note(key);
        values.set(key, value);
      }
    },
    async delete(keys) {
      for (const key of keys) {
        note(`-${key}`);
        values.delete(key);
      }
    },
    close: () => Promise.resolve(),
  };
}
