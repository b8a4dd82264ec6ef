import type { Offer } from "@basketwise/core";
import type { PageWindow } from "../page.ts";

/** Milliseconds on end that count as seen. */
const LONG_ENOUGH_MS = 1_000;

/** The share of an element that counts as seen. */
const HALF = 0.5;

/**
 * Tells of each offer of each answer once that it was seen: half of an element for a second on end, on a page that is
 * looked at. Watching an element returns what ends that. Without an IntersectionObserver nothing is told: a guess is no
 * impression.
 */
export function impressionsOn(
  { document, IntersectionObserver: Observer }: PageWindow,
  seen: (offer: Offer) => void,
): (offer: Offer, element: Element) => () => void {
  const counted = new Set<string>();
  return (offer, element) => {
    if (!document || !Observer) return () => {};
    let isHalf = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (!isHalf || document.visibilityState !== "visible") return;
      timer = setTimeout(() => {
        end();
        if (counted.has(offer.id)) return;
        counted.add(offer.id);
        seen(offer);
      }, LONG_ENOUGH_MS);
    };
    const observer = new Observer(
      (views) => {
        const view = views.at(-1);
        // An element without extent counts as wholly visible to the browser, but shows nothing.
        isHalf = !!view && view.intersectionRatio >= HALF && view.intersectionRect.height > 0;
        look();
      },
      { threshold: HALF },
    );
    const end = () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
    observer.observe(element);
    document.addEventListener("visibilitychange", look);
    return end;
  };
}
