import type { FeatureValue } from "@basketwise/core";
import { availabilityOf } from "./availability.ts";
import { type Read, read, unreadable } from "./feed-item.ts";
import { type AmountReading, readAmount } from "./read-amount.ts";

/** What readers need to know beside the values. */
export interface ReadContext extends AmountReading {
  /** The moment of the build in milliseconds since 1970 UTC: sale prices may be over. */
  readonly at: number;
}

/** Makes one value of the catalog of what a feed has in a column of this name; the values are at least one. */
export type Reader = (values: readonly unknown[], context: ReadContext, column: string) => Read<unknown>;

/** A text without blanks around it. */
export const text: Reader = ([value]) => read(String(value).trim());

/** An amount of money. */
export const money: Reader = ([value], context) => readAmount(value, context);

/** A number. */
export const number: Reader = ([value]) => {
  const found = Number(value);
  return Number.isFinite(found) ? read(found) : unreadable(value, "a number");
};

/** Yes or no. */
export const flag: Reader = ([value]) => {
  const word = String(value).trim().toLowerCase();
  if (["true", "yes", "1"].includes(word)) return read(true);
  if (["false", "no", "0"].includes(word)) return read(false);
  return unreadable(value, "true or false");
};

/** Texts: as JSON has them, or in one cell between `;`, `|` or `,`, the first of these that it has. */
export const texts: Reader = (values) => read(values.flatMap((value) => splitTexts(String(value))));

function splitTexts(value: string): string[] {
  const mark = [";", "|", ","].find((letter) => value.includes(letter));
  const parts = mark === undefined ? [value] : value.split(mark);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Sentences: like texts, but a comma is a part of one. */
export const sentences: Reader = (values) =>
  read(
    values
      .flatMap((value) => String(value).split(/[;|]/))
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );

/** An object, as JSON has it or as JSON in a cell. */
export const json: Reader = ([value]) => {
  if (typeof value !== "string") return read(value);
  try {
    return read(JSON.parse(value) as unknown);
  } catch {
    return unreadable(value, "JSON");
  }
};

/** A list of objects, as JSON has it or as JSON in a cell. */
export const jsonList: Reader = (values, context, column) =>
  typeof values[0] === "string" ? json(values, context, column) : read(values);

/** A category path: Google writes it with ` > `. */
export const category: Reader = ([value]) => {
  const path = String(value).trim();
  // A number is one of Google's own taxonomy, and no path.
  if (/^\d+$/.test(path)) return read(undefined);
  const parts = path.includes(">")
    ? path.split(">").map((part) => part.replaceAll("/", "-"))
    : path.split("/");
  return read(
    parts
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .join("/"),
  );
};

/** Whether it can be had, in words or in pieces. */
export const availability: Reader = ([value], _, column) => {
  const known = availabilityOf(value, column);
  return known === undefined
    ? unreadable(value, "in_stock, out_of_stock, preorder or backorder")
    : read(known);
};

/** A day or time with or without a zone, as ISO 8601 UTC. */
export const time: Reader = ([value]) => {
  const at = momentOf(String(value));
  return at === undefined ? unreadable(value, "a date such as 2026-11-02") : read(new Date(at).toISOString());
};

/** Milliseconds since 1970 UTC; without a zone, a time is UTC. */
export function momentOf(value: string): number | undefined {
  const whole = value
    .trim()
    .replace(" ", "T")
    .replace(/([-+]\d\d)(\d\d)$/, "$1:$2");
  const zoned = /T\d\d:\d\d/.test(whole) && !/(Z|[-+]\d\d:\d\d)$/.test(whole) ? `${whole}Z` : whole;
  const at = Date.parse(zoned);
  return /^\d{4}-\d\d-\d\d/.test(whole) && Number.isFinite(at) ? at : undefined;
}

/** A feature as number or yes-or-no where its text is plainly one. */
export function featureOf(value: unknown): FeatureValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  const word = String(value).trim();
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(word)) return Number(word);
  return word === "true" || word === "false" ? word === "true" : word;
}
