/** The small mutable values as text, read together; null where there is none. */
export interface HeadTexts {
  readonly pointer: string | null;
  readonly policy: string | null;
  /** The pointer to the profiles; absent where the storage keeps none. */
  readonly profiles?: string | null | undefined;
  /** Who asked to be forgotten. */
  readonly erased?: string | null | undefined;
}

/** What the worker needs of a key-value store. Its reads may fail, hang or bring rubbish: the worker answers anyway. */
export interface GraphStorage {
  /** Keys that one call of `readPacks` may name. */
  readonly mostKeys: number;
  /** Characters that one call of `readPacks` may bring. */
  readonly mostCharacters: number;
  /** Where `people` is false, it may leave out what is told of customers: profiles and who is forgotten. */
  readHead(people?: boolean): Promise<HeadTexts>;
  /** The text of a key that is seldom asked for and may change with a publish; null where there is none. */
  readText(key: string): Promise<string | null>;
  /** Immutable values by key; null or nothing for a key that isn't there. */
  readPacks(keys: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
}
