import type { Held, MemoryCap } from "./memory-cap.ts";

/** Opened texts by key, kept in memory as far as a cap allows. */
export interface Kept<V> {
  get(key: string): V | undefined;
  put(key: string, value: V): void;
  /** Bytes held, by estimate. */
  readonly size: number;
}

/** Bytes of memory a character of a pack costs once its records are read: the text and what is made of it. */
const BYTES_PER_CHARACTER = 3;

interface Entry<V> extends Held {
  readonly value: V;
}

/** A cache under a cap that others may share; `size` of a value is the characters of its text. */
export function keptUnder<V extends { readonly size: number }>(cap: MemoryCap): Kept<V> {
  const entries = new Map<string, Entry<V>>();
  let size = 0;
  const forget = (key: string, { bytes }: Held) => {
    entries.delete(key);
    size -= bytes;
  };
  return {
    get size() {
      return size;
    },
    get(key) {
      const entry = entries.get(key);
      if (entry) cap.touch(entry);
      return entry?.value;
    },
    put(key, value) {
      const before = entries.get(key);
      if (before) {
        cap.release(before);
        forget(key, before);
      }
      const bytes = value.size * BYTES_PER_CHARACTER;
      const entry: Entry<V> = { value, bytes, letGo: () => forget(key, entry) };
      entries.set(key, entry);
      size += bytes;
      cap.hold(entry);
    },
  };
}
