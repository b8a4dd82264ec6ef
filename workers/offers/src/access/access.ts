/** What was let in, and as what. */
export interface Access {
  /** `open` where the store has no keys: whoever asks may have what a publishable key opens. */
  readonly by: "open" | "publishable" | "secret";
  /** The name of the key. */
  readonly key?: string;
  /** The origin of the page that may read the answer; `*` is any, absent is none. */
  readonly origin?: string;
}

/** What was not let in, and why. */
export interface Refused {
  readonly status: 401 | 403;
  /** For a human; says nothing of keys that were not shown. */
  readonly detail: string;
}
