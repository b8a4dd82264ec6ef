/** The part of `RequestInit` that the client sets. */
export interface FetchInit {
  readonly method: "POST";
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
  /** Whether it goes on when the page is left: events do. */
  readonly keepalive?: boolean;
}

/** The part of `Response` that the client reads. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers?: { get(name: string): string | null };
  text(): Promise<string>;
}

/** The part of `fetch` that the client needs: the runtime's own fits, and so does a Hono app's `request`. */
export type Fetch = (url: string, init: FetchInit) => FetchAnswer | Promise<FetchAnswer>;
