/** Throws a number from 0 up to 1, each as likely as the other; 1 itself never comes. */
export type Dice = () => number;

/** Chance at work in an answer. */
export interface Exploration {
  /** Of all answers, so many explore, 0 to 1. */
  readonly share: number;
  readonly dice: Dice;
}

/** What chance found, and the probability, 0 to 1, that just this is shown in this answer by exploring. */
export interface Explored<T> {
  readonly found: T;
  readonly propensity: number;
}

/** Throws which of some survivors is shown; undefined of none. */
export type PickByChance = <T>(beyond: readonly T[]) => Explored<T> | undefined;

/** Throws whether an answer explores. Without dice, and where nothing is to explore, nothing is thrown. */
export function exploration(share: number, dice: Dice | undefined): Exploration | undefined {
  return dice !== undefined && share > 0 && dice() < share ? { share, dice } : undefined;
}

/**
 * Throws which of those beyond the limit is shown, each as likely as the other: its propensity is share / number of
 * them, the probability that a later estimate weighs its outcome by (Horvitz and Thompson, 1952).
 */
export function explore<T>(beyond: readonly T[], { share, dice }: Exploration): Explored<T> | undefined {
  const found = beyond.length > 0 ? beyond[Math.floor(dice() * beyond.length)] : undefined;
  return found === undefined ? undefined : { found, propensity: share / beyond.length };
}
