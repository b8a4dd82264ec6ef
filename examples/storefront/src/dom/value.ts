/** Something that can be watched. */
export interface Watched {
  /** Calls the listener after each change, until the signal says stop. */
  subscribe(listener: () => void, signal: AbortSignal): void;
}

/** A value that tells whoever listens when it changes. */
export interface Value<T> extends Watched {
  get(): T;
  set(next: T): void;
}

/** A value to begin with. */
export function value<T>(first: T): Value<T> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(next) {
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener, signal) {
      listeners.add(listener);
      signal.addEventListener("abort", () => listeners.delete(listener), { once: true });
    },
  };
}
