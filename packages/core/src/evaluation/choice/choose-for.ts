import { contentOrder } from "../../graph/content-order.ts";
import { takeBaskets } from "../../graph/take-baskets.ts";
import type { DatedBaskets } from "../../graph/ties-by.ts";
import { dice } from "../dice.ts";
import { partOf } from "../protocol.ts";
import { byTime } from "../splits/by-time.ts";
import { holdOut } from "../splits/hold-out.ts";
import { random } from "../splits/random.ts";
import { type ChooseOptions, type Chosen, chooseMeasure } from "./choose-measure.ts";
import { whyChosen } from "./why-chosen.ts";

/** What a build weighs its ties by, and why. */
export interface ChosenFor extends Chosen {
  /** Three sentences with the numbers that chose it; one where there are too few baskets to choose by. */
  readonly why: readonly string[];
}

/** The dice of a build: the same orders give the same graph. */
const SEED = 1;

/**
 * Chooses for a build: the first 80 % of the baskets tell of the rest what each ranking finds; by time where most are
 * dated, else by dice. There is no test split: a build learns from everything, and `evaluate` is what tells how good the
 * way of choosing is. The order of the baskets makes no difference.
 */
export async function chooseFor(baskets: DatedBaskets, options: ChooseOptions): Promise<ChosenFor> {
  const ordered = inContentOrder(baskets);
  const by = isMostlyDated(ordered) ? "time" : "random";
  const split = by === "time" ? byTime(ordered.at as Float64Array) : random(dice(SEED, "split"));
  const { train, test } = split.cut(
    Uint32Array.from({ length: ordered.table.offsets.length - 1 }, (_, i) => i),
  );
  const heldOut = holdOut(ordered.table, test, dice(SEED, "validation"));
  const chosen = await chooseMeasure(partOf(ordered, train), heldOut, options);
  return { ...chosen, why: whyChosen(chosen, by) };
}

function isMostlyDated({ table, at }: DatedBaskets): boolean {
  const baskets = table.offsets.length - 1;
  return at !== undefined && at.filter((moment) => !Number.isNaN(moment)).length * 2 > baskets;
}

function inContentOrder({ table, at }: DatedBaskets): DatedBaskets {
  const order = contentOrder(
    table,
    at?.map((moment) => (Number.isNaN(moment) ? -1 : moment)),
  );
  return {
    table: takeBaskets(table, order),
    ...(at && { at: Float64Array.from(order, (basket) => at[basket]!) }),
  };
}
