const API = "https://api.cloudflare.com/client/v4";

/** Characters of an error's body that are worth showing. */
const LONGEST_REASON = 300;

/** How a call differs from the usual one. */
interface CallOptions {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Whether a 404 is an answer, not an error. */
  readonly missing?: boolean;
}

/** One call of Cloudflare's REST API; rejects with one sentence where it is not reached or refuses. */
export type CloudflareApi = (method: string, path: string, options?: CallOptions) => Promise<Response>;

/** Cloudflare's REST API with the right that a token gives. */
export function cloudflareApi(apiToken: string, fetcher: typeof fetch): CloudflareApi {
  const headers = { authorization: `Bearer ${apiToken}`, "content-type": "application/json" };
  return async (method, path, { body, missing = false } = {}) => {
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetcher(`${API}${path}`, init).catch((error: Error) => {
      const cause = error.cause instanceof Error ? error.cause.message : error.message;
      throw new Error(`Cloudflare could not be reached: ${cause}`);
    });
    if (response.ok || (missing && response.status === 404)) return response;
    const { pathname } = new URL(`${API}${path}`);
    const reason = (await response.text()).slice(0, LONGEST_REASON);
    throw new Error(`Cloudflare refused to ${method} ${pathname}: ${response.status} ${reason}`);
  };
}
