import type { Words } from "./fitting.ts";

/** A request as it is sent. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The shop that the requests are for. */
export interface Shop {
  readonly words: Words;
  /** Keys of each kind, with their scheme's name in the document. */
  readonly keys: Readonly<Record<string, string>>;
  readonly origins: readonly string[];
  /** Signs a body as the sender of webhooks would; what it gives stands in the headers of the same name. */
  readonly sign: (header: string, body: string) => string | undefined;
}
