/** A page of the names in a log; without a cursor it is the last one. */
export interface LogPage {
  readonly keys: readonly string[];
  readonly cursor?: string;
}

/** Texts by name, kept for good: what came in, by day. Any of it may reject. */
export interface Log {
  /** Writes a text whole, in place of what was there. */
  put(key: string, text: string): Promise<void>;
  /** The text, null where there is none. */
  get(key: string): Promise<string | null>;
  /** Names that begin with a prefix, in order, up to a thousand a page. */
  list(prefix: string, cursor?: string): Promise<LogPage>;
  /** The same, but only those that were written before a moment, milliseconds since the epoch. */
  listBefore(moment: number, prefix: string, cursor?: string): Promise<LogPage>;
  /** Forgets up to a thousand texts; one that isn't there is none. */
  delete(keys: readonly string[]): Promise<void>;
}
