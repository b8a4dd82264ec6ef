import { availableParallelism } from "node:os";
import type { DatedBaskets, HeldOut, TrialGround, TryAll } from "@basketwise/core";
import { crew } from "./crew.ts";
import { shared, sharedFloats, sharedTable } from "./shared.ts";

/** Tries rankings in threads until it is stopped. */
export interface Trials {
  readonly tryAll: TryAll;
  stop(): Promise<void>;
}

/** The choice asks for no more at once, so more threads would take memory and time to start, and find nothing to do. */
const MOST_AT_ONCE = 6;

/** Threads that try rankings; as many as there are cores where nothing is said, at most as many as find work. */
export function trials(threads: number = availableParallelism()): Trials {
  const tryers = crew("trial", Math.min(threads, MOST_AT_ONCE));
  const known = new WeakMap<readonly TrialGround[], readonly TrialGround[]>();
  return {
    tryAll(grounds, specs) {
      const data = known.get(grounds) ?? grounds.map(sharedGround);
      known.set(grounds, data);
      return tryers.run({ grounds: data, specs }, specs.length);
    },
    stop: tryers.stop,
  };
}

/** What rankings are tried on, as threads can share it. */
function sharedGround(ground: TrialGround): TrialGround {
  const { train, heldOut } = ground;
  return { ...ground, train: sharedBaskets(train), heldOut: sharedHeldOut(heldOut) };
}

function sharedBaskets({ table, at }: DatedBaskets): DatedBaskets {
  // Ids say nothing here, and each thread would get its own copy: their number is enough.
  const products = Object.assign([], { length: table.products.length });
  return { table: { ...sharedTable(table), products }, at: at && sharedFloats(at) };
}

function sharedHeldOut({ offsets, items, held }: HeldOut): HeldOut {
  return { offsets: shared(offsets), items: shared(items), held: shared(held) };
}
