import { type BasketTable, basketTable, WEIGHT_ONE } from "@basketwise/core";

/** Baskets of a made-up shop where few products are in most of them, and what each weighs. */
export interface MadeShop {
  readonly table: BasketTable;
  readonly weights: Uint32Array;
}

/** The same shop for the same seed. */
export function madeShop(baskets: number, seed: number): MadeShop {
  const roll = rolls(seed);
  const made = Array.from({ length: baskets }, () =>
    Array.from({ length: Math.floor(roll() * 8) }, () => `p${Math.floor(400 * roll() ** 3)}`),
  );
  return {
    table: basketTable(made),
    weights: Uint32Array.from(made, () => Math.floor(roll() * (WEIGHT_ONE + 1))),
  };
}

/** Numbers of 0 to 1 that look thrown (a linear congruential generator, Numerical Recipes). */
function rolls(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
