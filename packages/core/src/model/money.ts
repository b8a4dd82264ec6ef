/** An amount in integer minor units (cents) of the store's one currency. */
export type Money = number & { readonly __money: true };

/** No money at all. */
export const NOTHING: Money = 0 as Money;

/** How many decimals the currency has: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217, by way of `Intl`). */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimals.set(currency, found);
  return found;
}

/** Asking `Intl` costs more than a whole decision; a store has one currency. */
const decimals = new Map<string, number>();

/**
 * A decimal amount in major units as integer minor units, rounded half up after removing binary noise,
 * so that 1.005 of a two-decimal currency is 101 and not 100.
 */
export function toMinor(amount: number, decimals: number): Money {
  return roundNoise(amount * 10 ** decimals) as Money;
}

/** A whole number within this is what was meant: decimals carry less than this of binary noise. */
const NOISE = 1e-7;

/** Rounds half up after removing binary noise. The way over text is slow, and most amounts are whole to begin with. */
function roundNoise(amount: number): number {
  const whole = Math.round(amount);
  if (Math.abs(amount - whole) < NOISE) return whole;
  return Math.round(Number(amount.toPrecision(15)));
}

/** Integer minor units as the decimal number in major units that JSON carries. */
export function toMajor(money: Money, decimals: number): number {
  return money / 10 ** decimals;
}

/** The money for `quantity` pieces at `price` each. */
export function times(price: Money, quantity: number): Money {
  return Math.round(price * quantity) as Money;
}

/** The price left after `percent` off, rounded half up to a whole minor unit after removing binary noise. */
export function percentOff(price: Money, percent: number): Money {
  return roundNoise((price * (100 - percent)) / 100) as Money;
}

/** The sum of amounts. */
export function sum(amounts: readonly Money[]): Money {
  return amounts.reduce<number>((total, amount) => total + amount, 0) as Money;
}
