import { amountOf } from "./amount.ts";
import { type Read, read, unreadable } from "./read.ts";

/** The one currency of a source; the first that is named where nobody said it before. */
export interface OneCurrency {
  currency?: string | undefined;
}

/** An amount in the source's one currency. */
export function moneyOf(value: unknown, source: OneCurrency): Read<number> {
  const found = amountOf(value);
  if (!found) return unreadable("an amount such as 12.90 GBP", value);
  if (found.currency === undefined) return read(found.amount);
  source.currency ??= found.currency;
  return found.currency === source.currency
    ? read(found.amount)
    : unreadable(`an amount in ${source.currency}`, value);
}
