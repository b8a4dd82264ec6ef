import type { PageStorage, PageWindow } from "@basketwise/sdk/events";

/** A page that is left, hidden and brought back by hand. */
export interface FakePage extends PageWindow {
  /** What was handed to the browser. */
  readonly beacons: { readonly url: string; readonly body: string }[];
  isOnline: boolean;
  /** Whether the browser takes beacons. */
  takes: boolean;
  leave(): void;
  back(): void;
}

/** A page that is online, and whose browser takes beacons. */
export function fakePage(): FakePage {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const page: FakePage = {
    beacons: [],
    isOnline: true,
    takes: true,
    document,
    navigator: {
      get onLine() {
        return page.isOnline;
      },
      sendBeacon(url: string | URL, body?: unknown) {
        if (page.takes) page.beacons.push({ url: String(url), body: String(body) });
        return page.takes;
      },
    },
    addEventListener: (type, listener) => window.addEventListener(type, listener),
    leave() {
      document.visibilityState = "hidden";
      window.dispatchEvent(new Event("visibilitychange"));
    },
    back() {
      document.visibilityState = "visible";
      window.dispatchEvent(new Event("visibilitychange"));
      window.dispatchEvent(new Event("online"));
    },
  };
  return page;
}

/** A `localStorage` in memory that holds at most so many characters; as there, its own fields are what it holds. */
export function memoryStorage(most = Number.POSITIVE_INFINITY): PageStorage & { readonly texts: string[] } {
  const values: Record<string, string> = {};
  return Object.defineProperties(values, {
    texts: { get: () => Object.values(values) },
    getItem: { value: (key: string) => values[key] ?? null },
    setItem: {
      value(key: string, value: string) {
        if (value.length > most) throw new Error("QuotaExceededError");
        values[key] = value;
      },
    },
    removeItem: { value: (key: string) => delete values[key] },
  }) as unknown as PageStorage & { readonly texts: string[] };
}

/** A storage that may not even be looked at. */
export const FORBIDDEN: PageStorage = new Proxy({} as PageStorage, {
  get() {
    throw new Error("SecurityError");
  },
  ownKeys() {
    throw new Error("SecurityError");
  },
});
