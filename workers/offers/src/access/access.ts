/** What was let in, and as what. */
export interface Access {
  /** `open` where the store has no keys: whoever asks may have what a publishable key opens. */
  readonly by: "open" | "publishable" | "secret";
  /** The name of the key. */
  readonly key?: string;
  /** The origin of the page that may read the answer; `*` is any, absent is none. */
  readonly origin?: string;
}
