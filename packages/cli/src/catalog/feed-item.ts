import type { BadRows } from "../orders/bad-rows.ts";

/** A product as a file has it: values by the plain name of their column or element. */
export interface FeedItem {
  /** The row or line of the file at which it begins. */
  readonly row: number;
  /** More than one value where an element is repeated. Texts, or whatever JSON holds. */
  readonly values: ReadonlyMap<string, readonly unknown[]>;
}

/** Something in a value that cannot be read. */
interface Unreadable {
  readonly found: string;
  readonly expected: string;
}

/** A value that was read; undefined where there is none to take. */
export type Read<T> = { readonly value: T | undefined } | { readonly unreadable: Unreadable };

/** A value that was read. */
export function read<T>(value: T | undefined): Read<T> {
  return { value };
}

/** A value that cannot be read. */
export function unreadable(found: unknown, expected: string): Read<never> {
  return { unreadable: { found: typeof found === "string" ? found : JSON.stringify(found), expected } };
}

/** Items, and by what names the file tells of them. */
export interface FeedItems {
  readonly items: readonly FeedItem[];
  /** Columns, elements or keys as the file writes them. */
  readonly names: ReadonlySet<string>;
}

/** The products of a file, and the rows that are none. */
export interface Feed extends FeedItems {
  /** Rows that are no records, and the first of them. */
  readonly broken: BadRows;
  /** The lines of the file at which items begin, for those where `row` is their place from 1 among the records. */
  locate?(rows: readonly number[]): Promise<ReadonlyMap<number, number>>;
}
