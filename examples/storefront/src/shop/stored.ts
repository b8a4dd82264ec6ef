import { type Value, value } from "../dom/value.ts";

/** A value that outlives the page, under a key of this browser's storage. Where storage is forbidden or full it lives as long as the page. */
export function stored<T>(key: string, first: T, isIt: (found: unknown) => found is T): Value<T> {
  const inner = value(read(key, first, isIt));
  return {
    ...inner,
    set(next) {
      write(key, next);
      inner.set(next);
    },
  };
}

function read<T>(key: string, first: T, isIt: (found: unknown) => found is T): T {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isIt(found) ? found : first;
  } catch {
    return first;
  }
}

function write(key: string, next: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // The page goes on with what it holds in memory.
  }
}
