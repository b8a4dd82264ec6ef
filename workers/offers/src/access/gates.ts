import type { Bindings } from "../bindings/env.ts";
import { type Gate, gate } from "./gate.ts";

/** The one gate of an isolate; it is made anew where the settings are others than before. */
export function gates(now: () => number): (bindings: Bindings) => Gate {
  let made: Gate | undefined;
  let by: Bindings | undefined;
  return (bindings) => {
    if (made === undefined || by === undefined || !isSame(by, bindings)) {
      made = gate(bindings, now);
      by = bindings;
    }
    return made;
  };
}

function isSame(a: Bindings, b: Bindings): boolean {
  return a === b || (a.KEYS === b.KEYS && a.KEY_LIMIT === b.KEY_LIMIT && a.ADDRESS_LIMIT === b.ADDRESS_LIMIT);
}
