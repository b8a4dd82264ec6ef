/** The part of `RequestInit` that the client sets. */
export interface FetchInit {
  readonly method: "POST";
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** The part of `Response` that the client reads. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  text(): Promise<string>;
}

/** The part of `fetch` that the client needs: the runtime's own fits, and so does a Hono app's `request`. */
export type Fetch = (url: string, init: FetchInit) => FetchAnswer | Promise<FetchAnswer>;
