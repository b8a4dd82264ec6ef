import type { TakenOrder } from "../storage/orders-taken.ts";
import { compare, type Difference } from "./compare.ts";
import type { Telling, Told } from "./telling.ts";

/** A telling that can't be true beside the one that is known. */
export interface Conflict {
  readonly telling: Telling;
  readonly differs: readonly Difference[];
}

/** What tellings of orders come to. */
export interface Folded {
  /** What is to be written, one telling an order. */
  readonly fresh: readonly Telling[];
  readonly conflicts: readonly Conflict[];
  /** Tellings that say nothing new. */
  readonly known: number;
}

/** Looks at tellings one after another, beside those that are known and those before it. One that is known and does not stand in the log yet is written again. */
export function fold(known: ReadonlyMap<string, TakenOrder>, tellings: readonly Telling[]): Folded {
  const fresh = new Map<string, Telling>();
  const conflicts: Conflict[] = [];
  let old = 0;
  for (const telling of tellings) {
    const { orderId } = telling;
    const taken = known.get(orderId);
    const told: Told | undefined = fresh.get(orderId) ?? taken;
    const found = told === undefined ? undefined : compare(told, telling);
    if (found?.kind === "other") conflicts.push({ telling, differs: found.differs });
    else if (found === undefined || found.kind === "return") fresh.set(orderId, telling);
    else if (found.kind === "same" && taken?.object === null && !fresh.has(orderId))
      fresh.set(orderId, telling);
    else old++;
  }
  return { fresh: [...fresh.values()], conflicts, known: old };
}
