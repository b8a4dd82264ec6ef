import { teller } from "../tracking/teller.ts";
import type { TakeEvents, Telling } from "./telling.ts";

/** Tells of what happened to a function that takes events, one by one and each once. */
export function toldTo(take: TakeEvents): Telling {
  return (options) => {
    let taking: Promise<void> = Promise.resolve();
    return {
      ...teller({
        ...options,
        send(event) {
          taking = Promise.allSettled([taking, take([event])]).then(() => {});
        },
      }),
      flush: () => taking,
    };
  };
}
