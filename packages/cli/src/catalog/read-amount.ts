import { type Read, read, unreadable } from "./feed-item.ts";

/** How amounts are written in a catalog. */
export interface AmountReading {
  /** ISO 4217; an amount that names another currency cannot be read. */
  readonly currency: string;
  readonly decimalComma: boolean;
}

const AMOUNT = /^(?:([A-Z]{3})\s*|\p{Sc}\s*)?(\d[\d., ]*?)\s*(?:([A-Z]{3})|\p{Sc})?$/u;
const WITH_POINT = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$/;
const WITH_COMMA = /^(?:\d+|\d{1,3}(?:[. ]\d{3})+)(?:,\d*)?$/;

/** An amount such as `12.99`, `12.99 GBP` or `£1,299.00` in major units. */
export function readAmount(value: unknown, { currency, decimalComma }: AmountReading): Read<number> {
  if (typeof value === "number") return read(value);
  const [, before, digits = "", after] = AMOUNT.exec(String(value).trim()) ?? [];
  const named = before ?? after;
  if (named !== undefined && named !== currency) return unreadable(value, `an amount in ${currency}`);
  if (decimalComma && WITH_COMMA.test(digits)) {
    return read(Number(digits.replaceAll(/[. ]/g, "").replace(",", ".")));
  }
  if (!decimalComma && WITH_POINT.test(digits)) return read(Number(digits.replaceAll(",", "")));
  return unreadable(value, `an amount such as ${decimalComma ? "12,99" : "12.99"}`);
}
