/** Dice that throw the same for the same seed: the minimal standard of Park and Miller. */
export function dice(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

/** Dice that throw just these, in order; and fail where more is thrown. */
export function throws(...numbers: number[]): () => number {
  const left = [...numbers];
  return () => {
    const next = left.shift();
    if (next === undefined) throw new Error(`only ${numbers.length} throws were expected`);
    return next;
  };
}
