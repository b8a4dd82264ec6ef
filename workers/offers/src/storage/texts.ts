/** Texts that are gone through some at a time. Any of it may reject. */
export interface Texts {
  /** At most so many names that begin with a prefix; without a cursor they are the last ones. */
  list(
    prefix: string,
    most: number,
    cursor?: string,
  ): Promise<{ readonly keys: readonly string[]; readonly cursor?: string }>;
  /**
   * Puts a changed text in the place of the one that is there; nothing where that is gone, or where `change` gives
   * undefined. Of two who change a text at once none undoes what the other did, as far as the store can tell.
   */
  amend(key: string, change: (text: string) => string | undefined): Promise<void>;
}
