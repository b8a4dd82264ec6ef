import { quietly } from "./quietly.ts";

/** The parts of a browser's window that events and offers depend on; a server has no document. */
export interface PageWindow {
  readonly document?: (Target & { readonly visibilityState: string }) | undefined;
  readonly navigator?: Pick<Navigator, "onLine" | "sendBeacon"> | undefined;
  readonly addEventListener?: ((type: string, listener: () => void) => void) | undefined;
  readonly IntersectionObserver?: ViewObserver | undefined;
  /** May throw where it is forbidden. */
  readonly localStorage?: PageStorage | undefined;
}

/** The part of `localStorage` that is used; what is in it are its own fields too. Each method may throw. */
export type PageStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The part of `IntersectionObserver` that is used. */
export type ViewObserver = new (
  look: (entries: readonly View[]) => void,
  options: { readonly threshold: number },
) => { observe(element: Element): void; disconnect(): void };

/** How much of an element is in view, as the browser tells it. */
export interface View {
  readonly intersectionRatio: number;
  readonly intersectionRect: { readonly height: number };
}

interface Target {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/**
 * The storage of a page. A server's is none: Deno, and Node from 25 on, have a `localStorage` that all visitors would share.
 */
export function storageOf(page: PageWindow): PageStorage | undefined {
  return quietly(() => page.document && page.localStorage);
}
