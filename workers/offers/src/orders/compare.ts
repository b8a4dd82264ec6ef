import type { Told } from "./telling.ts";

/** What two tellings of an order can differ in. */
export type Difference = "at" | "lines" | "returned" | "facts";

/**
 * What a telling is beside the one that is known: the `same`; the same before something came back; the same with a
 * `return` more; or an `other`, of which one must be wrong.
 */
export type Comparison =
  | { readonly kind: "same" | "before" | "return" }
  | { readonly kind: "other"; readonly differs: readonly Difference[] };

/** Compares a telling of an order with the one that is known. */
export function compare(known: Told, told: Told): Comparison {
  const differs = (["at", "lines"] as const).filter((field) => known[field] !== told[field]);
  if (differs.length > 0) return { kind: "other", differs };
  const more = exceeds(told.returned, known.returned);
  const less = exceeds(known.returned, told.returned);
  if (more && less) return { kind: "other", differs: ["returned"] };
  if (more) return { kind: "return" };
  if (known.facts !== told.facts) return { kind: "other", differs: ["facts"] };
  return { kind: less ? "before" : "same" };
}

/** Whether more came back of any line. */
function exceeds(one: readonly number[], other: readonly number[]): boolean {
  return one.some((pieces, line) => pieces > (other[line] ?? 0));
}
