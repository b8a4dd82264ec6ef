import { texts } from "../i18n/language.ts";
import { number } from "../i18n/numbers.ts";
import type { Feature } from "../shop/product.ts";

/** A feature's value as the customer reads it. */
export function featureText(value: Feature | undefined): string {
  const t = texts();
  if (value === undefined) return t.none;
  if (typeof value === "boolean") return value ? t.yes : t.no;
  return typeof value === "number" ? number(value) : value;
}
