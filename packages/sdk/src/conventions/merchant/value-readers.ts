import { availabilityOf } from "../shared/availability.ts";
import { categoryOf } from "../shared/category.ts";
import { moneyOf, type OneCurrency } from "../shared/money.ts";
import { type Read, read, unreadable } from "../shared/read.ts";
import { LONGEST_LINK, lineOf, momentOf, nameOf } from "../shared/values.ts";

/** Makes a product's value of what a feed has, at least one text. */
export type ValueReader = (values: readonly string[], feed: OneCurrency) => Read<unknown>;

/** An id or another name. */
export const name: ValueReader = ([value]) => {
  const found = nameOf(value);
  return found === undefined ? unreadable("at most 200 characters, none of control", value) : read(found);
};

/** A title or another line of text. */
export const text: ValueReader = ([value]) => {
  const found = lineOf(value);
  return found === undefined ? unreadable("at most 5000 characters", value) : read(found);
};

/** An address. */
export const link: ValueReader = ([value]) => {
  const found = lineOf(value, LONGEST_LINK);
  return found === undefined ? unreadable(`at most ${LONGEST_LINK} characters`, value) : read(found);
};

/** An amount in the feed's one currency. */
export const money: ValueReader = ([value], feed) => moneyOf(value, feed);

/** A path of categories. */
export const category: ValueReader = ([value = ""]) => read(categoryOf(lineOf(value) ?? ""));

/** Whether it can be had. */
export const availability: ValueReader = ([value = ""]) => {
  const found = availabilityOf(value);
  return found === undefined
    ? unreadable("in_stock, out_of_stock, preorder or backorder", value)
    : read(found);
};

/** A day or time. */
export const time: ValueReader = ([value]) => {
  const found = momentOf(value);
  return found === undefined ? unreadable("a date such as 2026-11-02", value) : read(found);
};

/** Sentences: an attribute that is repeated, or one cell with `;` or `|` between them. */
export const sentences: ValueReader = (values) => read(parts(values, /[;|]/, lineOf));

/** Refs: an attribute that is repeated, or one cell with `;`, `|` or `,` between them. */
export const refs: ValueReader = (values) => read(parts(values, /[;|,]/, nameOf));

const MOST_PARTS = 1_000;

function parts(
  values: readonly string[],
  mark: RegExp,
  as: (part: string) => string | undefined,
): string[] | undefined {
  const found = values.flatMap((value) => value.split(mark)).flatMap((part) => as(part) ?? []);
  return found.length > 0 ? found.slice(0, MOST_PARTS) : undefined;
}
