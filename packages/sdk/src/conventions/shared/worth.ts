import { amountOf } from "./amount.ts";
import { given } from "./fields.ts";
import type { Said } from "./said.ts";
import { currencyOf } from "./values.ts";

/** A value and its currency: the first of these that is said, else the one that the amount names. */
export function worthOf(
  value: unknown,
  currencies: readonly unknown[],
  fallback: string | undefined,
): Pick<Said, "value" | "currency"> {
  const worth = value === undefined || value === null ? undefined : amountOf(value);
  const named = currencies.map(currencyOf).find(Boolean) ?? worth?.currency ?? fallback;
  return given({ value: worth?.amount, currency: currencyOf(named) });
}
