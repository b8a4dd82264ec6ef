import { contentOrder } from "../graph/content-order.ts";
import { takeBaskets } from "../graph/take-baskets.ts";
import type { DatedBaskets } from "../graph/ties-by.ts";
import { dice } from "./dice.ts";
import { byTime } from "./splits/by-time.ts";
import { type HeldOut, holdOut } from "./splits/hold-out.ts";
import { random } from "./splits/random.ts";
import type { Split } from "./splits/shape.ts";

/** How a history is to be split. */
export interface SplitOptions extends DatedBaskets {
  readonly split: "time" | "random";
  /** A whole number of 0 to 2³² − 1. */
  readonly seed: number;
}

/** Baskets to learn from, and what was held out of others. */
export interface Trial {
  /** Places in the table; what a ranking would rather learn from, if not from all, stands last. */
  readonly train: Uint32Array;
  readonly test: Uint32Array;
  /** Of the baskets in `test`. */
  readonly heldOut: HeldOut;
}

/** A history in its splits. */
export interface Protocol {
  /** By which a ranking is chosen: its `test` is the validation split. It knows nothing of what `testing` tests. */
  readonly choosing: Trial;
  /** Learns from all that `choosing` has. */
  readonly testing: Trial;
}

/**
 * Splits a history: 80 % of the baskets, of which 80 % are counted for the choice and the others choose, and 20 % for the
 * test. To split by time without moments is a `RangeError`, as is a seed that is none.
 */
export function protocol({ table, at, split: by, seed }: SplitOptions): Protocol {
  const split = splitBy(by, at, seed);
  // In an order that the baskets alone give: the order of a file's rows must not deal them otherwise.
  const all = contentOrder(
    table,
    at?.map((moment) => (Number.isNaN(moment) ? -1 : moment)),
  );
  const whole = split.cut(all);
  const inner = split.cut(whole.train);
  return {
    choosing: { ...inner, heldOut: holdOut(table, inner.test, dice(seed, "validation")) },
    testing: { ...whole, heldOut: holdOut(table, whole.test, dice(seed, "test")) },
  };
}

function splitBy(by: "time" | "random", at: Float64Array | undefined, seed: number): Split {
  if (by === "random") return random(dice(seed, "split"));
  if (at === undefined) throw new RangeError("split must be random where no moments are given, not time");
  return byTime(at);
}

/** Some of the baskets, in the order given. */
export function partOf({ table, at }: DatedBaskets, baskets: Uint32Array): DatedBaskets {
  const moments = at && Float64Array.from(baskets, (basket) => at[basket]!);
  return { table: takeBaskets(table, baskets), ...(moments && { at: moments }) };
}
