import { takeBaskets } from "../../graph/take-baskets.ts";
import type { DatedBaskets } from "../../graph/ties-by.ts";
import type { HeldOut } from "../splits/hold-out.ts";
import { inTurn } from "./in-turn.ts";

/** What rankings are tried on: what they learn from, how many neighbours they keep, and what they have to find. */
export interface TrialGround {
  readonly train: DatedBaskets;
  readonly keep: number;
  readonly heldOut: HeldOut;
  /** Items held out of each basket. */
  readonly turns: number;
}

/** Up to so many lines, baskets without dates are dealt anew, so that each is held out once. */
const FEW_LINES = 150_000;
const FOLDS = 5;

/** Items held out of a basket at most, and of how many in all one a basket is enough. */
const MOST_TURNS = 3;
const ENOUGH = 6_000;

/** Baskets held out of, about: twice as many would cost time and move the choice by less than the seed does. */
const MOST = 12_000;

/** Lines to learn from: of more every n-th basket is taken, for a choice needs less than a graph. */
const MOST_LINES = 600_000;

/**
 * Where rankings are tried. Of a small shop without dates all that comes before the test split is dealt into five parts,
 * each of which is held out once (cross-validation: Stone 1974); else it is the validation split alone, for what was
 * bought later must not tell what was bought before.
 */
export function groundsOf(train: DatedBaskets, validation: HeldOut, keep: number): readonly TrialGround[] {
  const isDated = train.at?.some((moment) => !Number.isNaN(moment)) ?? false;
  const lines = train.table.items.length;
  if (!isDated && lines <= FEW_LINES) return folds(together(train, validation), keep);
  const again = wholeBaskets(train, validation);
  const all = Uint32Array.from({ length: again.offsets.length - 1 }, (_, basket) => basket);
  const every = Math.max(1, Math.floor(all.length / MOST));
  const turns = Math.min(MOST_TURNS, Math.ceil(ENOUGH / Math.max(1, all.length)));
  const some = takeBaskets(
    again,
    all.filter((basket) => basket % every === 0),
  );
  // By their places among those taken: their own have the step in common, and so would the items held out.
  return [
    {
      train: thinned(train),
      keep,
      heldOut: inTurn(some, all.slice(0, some.offsets.length - 1), turns),
      turns,
    },
  ];
}

/** The baskets that items were held out of, whole again. */
function wholeBaskets({ table }: DatedBaskets, { offsets, items, held }: HeldOut): DatedBaskets["table"] {
  const starts = offsets.map((start, cart) => start + cart);
  const whole = new Uint32Array(items.length + held.length);
  held.forEach((item, cart) => {
    const own = [...items.subarray(offsets[cart], offsets[cart + 1]), item].sort((a, b) => a - b);
    whole.set(own, starts[cart]);
  });
  return { products: table.products, offsets: starts, items: whole };
}

function together(train: DatedBaskets, validation: HeldOut): DatedBaskets["table"] {
  const { products, offsets, items } = train.table;
  const more = wholeBaskets(train, validation);
  const both = new Uint32Array(items.length + more.items.length);
  both.set(items);
  both.set(more.items, items.length);
  const starts = new Uint32Array(offsets.length + more.offsets.length - 1);
  starts.set(offsets);
  starts.set(
    more.offsets.map((start) => start + items.length),
    offsets.length - 1,
  );
  return { products, offsets: starts, items: both };
}

function folds(table: DatedBaskets["table"], keep: number): readonly TrialGround[] {
  const all = Uint32Array.from({ length: table.offsets.length - 1 }, (_, basket) => basket);
  return Array.from({ length: FOLDS }, (_, fold) => ({
    train: {
      table: takeBaskets(
        table,
        all.filter((basket) => basket % FOLDS !== fold),
      ),
    },
    keep,
    heldOut: inTurn(
      table,
      all.filter((basket) => basket % FOLDS === fold),
      MOST_TURNS,
    ),
    turns: MOST_TURNS,
  }));
}

/** At most so many lines of the baskets: every n-th basket. */
function thinned({ table, at }: DatedBaskets): DatedBaskets {
  const every = Math.ceil(table.items.length / MOST_LINES);
  if (every <= 1) return { table, at };
  const baskets = Uint32Array.from(
    { length: Math.floor((table.offsets.length - 1) / every) },
    (_, place) => place * every,
  );
  return {
    table: takeBaskets(table, baskets),
    at: at && Float64Array.from(baskets, (basket) => at[basket]!),
  };
}
