/** Something in memory that can be let go. */
export interface Held {
  /** By estimate. */
  readonly bytes: number;
  readonly letGo: () => void;
}

/** One cap for all that several caches hold, the least recently used let go first. */
export interface MemoryCap {
  /** Bytes held, by estimate. */
  readonly size: number;
  /** Makes room for it; what is larger than the cap is held alone. */
  hold(held: Held): void;
  /** Makes it the latest used. */
  touch(held: Held): void;
  /** It is not held any more; what was let go already makes no difference. */
  release(held: Held): void;
}

/** A cap of so many bytes. */
export function memoryCap(maxBytes: number): MemoryCap {
  // A set keeps the order of insertion: putting one in again makes it the latest used.
  const all = new Set<Held>();
  let size = 0;
  const release = (held: Held) => {
    if (all.delete(held)) size -= held.bytes;
  };
  return {
    get size() {
      return size;
    },
    hold(held) {
      all.add(held);
      size += held.bytes;
      for (const oldest of all) {
        if (size <= maxBytes || oldest === held) break;
        release(oldest);
        oldest.letGo();
      }
    },
    touch(held) {
      if (!all.delete(held)) return;
      all.add(held);
    },
    release,
  };
}
