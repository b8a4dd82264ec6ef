/** A value of a feed: a text, or the texts of the elements inside by their names. */
export type FeedValue = string | Readonly<Record<string, string>>;

/** A product as a feed has it. */
export interface FeedRecord {
  /** The line at which it begins, from 1. */
  readonly line: number;
  /** By the {@link plainName} of their attribute; more than one where it is repeated. */
  readonly values: ReadonlyMap<string, readonly FeedValue[]>;
}

/** The products of a feed, and the place from which on it can't be read. */
export interface FeedRecords {
  readonly records: readonly FeedRecord[];
  readonly broken?: { readonly line: number; readonly expected: string; readonly found: string };
}

/** A name by its letters and digits alone, without prefix: `g:image_link` and `Image link` are the same. */
export function plainName(name: string): string {
  return name
    .slice(name.indexOf(":") + 1)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
