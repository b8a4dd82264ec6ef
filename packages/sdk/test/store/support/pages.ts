import type { PageStorage, PageWindow, View } from "@basketwise/sdk/store";

/** A page as a test moves it. */
export interface TestPage extends PageWindow {
  readonly document: EventTarget & { visibilityState: string };
  readonly localStorage: PageStorage;
  /** The page is hidden, or looked at again. */
  turn(visibilityState: "visible" | "hidden"): void;
  /** The browser tells how much of an element is in view: as it does, only when half of it comes or goes. */
  scroll(element: Element, view: Sight): void;
}

/** What the browser tells of an element: heights in pixels, of the element and of what is in view of it. */
export interface Sight {
  readonly height?: number;
  readonly seen: number;
}

type Look = (entries: readonly View[]) => void;

/** A page with its own storage, or that of other tabs. */
export function pageOf(localStorage: PageStorage = storageOf()): TestPage {
  const observers = new Map<Element, Set<Look>>();
  class Observer {
    readonly #callback: Look;
    #element: Element | undefined;
    constructor(callback: Look) {
      this.#callback = callback;
    }
    observe(element: Element) {
      this.#element = element;
      observers.set(element, (observers.get(element) ?? new Set()).add(this.#callback));
    }
    disconnect() {
      if (this.#element) observers.get(this.#element)?.delete(this.#callback);
    }
  }
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  return {
    document,
    localStorage,
    IntersectionObserver: Observer,
    turn(visibilityState) {
      document.visibilityState = visibilityState;
      document.dispatchEvent(new Event("visibilitychange"));
    },
    scroll(element, view) {
      for (const callback of [...(observers.get(element) ?? [])]) callback([entryOf(view)]);
    },
  };
}

function entryOf({ height = 100, seen }: Sight): View {
  return { intersectionRatio: height === 0 ? 1 : seen / height, intersectionRect: { height: seen } };
}

/** A storage as all tabs of a shop share it. */
export function storageOf(
  values: Map<string, string> = new Map(),
): PageStorage & { values: Map<string, string> } {
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

/** An element; the store only ever hands it to the browser. */
export function elementOf(): Element {
  return {} as Element;
}
