import type { ReadValues } from "@basketwise/core";
import { OVER } from "./budget.ts";
import type { Degraded } from "./degraded.ts";
import type { ReadEach } from "./shared-reads.ts";
import type { Visit } from "./visit.ts";

/** What {@link waitedRead} works with. */
export interface WaitedReadOptions {
  readonly readEach: ReadEach;
  /** Keys that one read may name. */
  readonly most: number;
  readonly warn: (message: string) => void;
  /** Opens all anew with what comes late, so that it is there for the next visitor. */
  readonly again: (read: ReadValues) => Promise<unknown>;
}

/** A way to read that gives what came within a visit's budget. */
export interface WaitedRead {
  readonly read: ReadValues;
  /** Why not all came; undefined where it did. */
  degraded(): Degraded | undefined;
}

/** Reads that are waited for no longer than a visit's budget allows; they go on behind its answer. */
export function waitedRead(options: WaitedReadOptions, { budget, later }: Visit): WaitedRead {
  const { readEach, most, warn, again } = options;
  let degraded: Degraded | undefined;
  return {
    degraded: () => degraded,
    async read(keys) {
      const values = new Map<string, string | null>();
      const arrivals = [...readEach(keys, most)].map(([key, value]) =>
        value.then((text) => values.set(key, text)),
      );
      // Goes on after the answer: others may have joined these reads, and what comes late is kept for the next.
      const landed = Promise.allSettled(arrivals);
      later(landed);
      const outcome = await budget.wait(landed);
      if (outcome === OVER) {
        degraded = "timeout";
        later(again((late) => arrived(readEach(late, most))));
        return values;
      }
      const failed = outcome.find((one) => one.status === "rejected");
      if (failed) {
        degraded = "unavailable";
        warn(`storage: ${failed.reason}`);
      }
      return values;
    },
  };
}

async function arrived(
  values: ReadonlyMap<string, Promise<string | null>>,
): Promise<Map<string, string | null>> {
  return new Map(await Promise.all([...values].map(async ([key, value]) => [key, await value] as const)));
}
