/** What is told of values beside them, for whoever lists their keys. */
export type Metadata = Readonly<Record<string, string>>;

/** A key-value store that a graph is published to. One file a kind of store. */
export interface Store {
  /** What a human calls it. */
  readonly name: string;
  get(key: string): Promise<string | null>;
  /** Which keys begin with a prefix. */
  list(prefix: string): Promise<ReadonlySet<string>>;
  /** Writes values in the given order, or some at once; done when all are written. */
  put(values: ReadonlyMap<string, string>, metadata?: Metadata): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
