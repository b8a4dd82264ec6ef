import type { Product } from "@basketwise/core";

/** The values that an attribute has for a product; none where it has none. `pay` writes an amount with its currency. */
export type ValueWriter = (product: Product, pay: (amount: number) => string) => readonly string[];

/** A list of the value, written in this way, or of none. */
export function one<T extends string | number>(
  value: T | undefined,
  as: (value: T) => string = String,
): readonly string[] {
  return value === undefined ? [] : [as(value)];
}

/** A path of categories as Google has it. */
export function path(category: string): string {
  return category.split("/").join(" > ");
}

/** Google takes a date only of what can't be had yet. */
export const availableFrom: ValueWriter = ({ launchedAt, availability }) =>
  availability === "preorder" || availability === "backorder" ? one(launchedAt) : [];

/** Writes amounts such as `12.90 GBP`. @throws RangeError for what is no currency */
export function payer(currency: string): (amount: number) => string {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions();
  return (amount) => `${amount.toFixed(maximumFractionDigits)} ${currency}`;
}
