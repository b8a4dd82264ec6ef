import type { SpokenReason } from "@basketwise/sdk";
import { money, month, number, percent } from "../i18n/numbers.ts";

/** Evidence that is a sum of money. */
const MONEY = new Set(["threshold", "missing", "current", "next", "saving", "cost"]);

/** Evidence that is a share from 0 to 1. */
const SHARES = new Set(["confidence", "propensity"]);

/** A value of a reason's evidence as the customer reads it. */
export function factText(name: string, value: SpokenReason["evidence"][string], currency: string): string {
  if (typeof value !== "number") return String(value);
  if (name === "month") return month(value);
  if (MONEY.has(name)) return money(value, currency);
  return SHARES.has(name) ? percent(value) : number(value);
}
