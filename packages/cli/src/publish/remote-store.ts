import { InputError } from "../input-error.ts";
import type { Store } from "./store.ts";

/** Where the merchant's own KV is, and the right to write to it. */
export interface Credentials {
  readonly accountId: string;
  readonly apiToken: string;
  readonly namespaceId: string;
}

/** Values that one bulk write may hold, by number and by characters: below KV's 10,000 keys and 100 MB. */
const MOST_VALUES = 1000;
const MOST_CHARACTERS = 25_000_000;

const API = "https://api.cloudflare.com/client/v4";

/** The merchant's KV at Cloudflare, by its REST API. */
export function remoteStore(credentials: Credentials, fetcher: typeof fetch = fetch): Store {
  const { accountId, namespaceId } = credentials;
  const base = `${API}/accounts/${accountId}/storage/kv/namespaces/${namespaceId}`;
  const call = caller(credentials, fetcher);
  return {
    name: `KV namespace ${namespaceId}`,
    async get(key) {
      const response = await call("GET", `${base}/values/${encodeURIComponent(key)}`, { missing: true });
      return response.status === 404 ? null : response.text();
    },
    async list(prefix) {
      const names = new Set<string>();
      let cursor = "";
      do {
        const query = new URLSearchParams({ prefix, limit: "1000", ...(cursor !== "" && { cursor }) });
        const page = (await (await call("GET", `${base}/keys?${query}`)).json()) as KeyPage;
        for (const { name } of page.result) names.add(name);
        cursor = page.result_info?.cursor ?? "";
      } while (cursor !== "");
      return names;
    },
    async put(values) {
      for (const chunk of chunks(values)) await call("PUT", `${base}/bulk`, { body: chunk });
    },
    async delete(keys) {
      for (let from = 0; from < keys.length; from += MOST_VALUES) {
        await call("POST", `${base}/bulk/delete`, { body: keys.slice(from, from + MOST_VALUES) });
      }
    },
    close: () => Promise.resolve(),
  };
}

/** The credentials in an environment; InputError names what is missing. */
export function readCredentials(
  environment: Readonly<Record<string, string | undefined>>,
  namespaceId: string | undefined,
): Credentials {
  const { CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: apiToken } = environment;
  if (!accountId) throw new InputError("publish: --remote needs your account in CLOUDFLARE_ACCOUNT_ID");
  if (!apiToken)
    throw new InputError("publish: --remote needs a token that may edit KV in CLOUDFLARE_API_TOKEN");
  const id = namespaceId ?? environment.CLOUDFLARE_KV_NAMESPACE_ID;
  if (!id) throw new InputError("publish: --remote needs --namespace ID, or CLOUDFLARE_KV_NAMESPACE_ID");
  return { accountId, apiToken, namespaceId: id };
}

interface KeyPage {
  readonly result: readonly { readonly name: string }[];
  readonly result_info?: { readonly cursor?: string };
}

interface CallOptions {
  readonly body?: unknown;
  /** Whether a 404 is an answer, not an error. */
  readonly missing?: boolean;
}

function caller({ apiToken }: Credentials, fetcher: typeof fetch) {
  return async (
    method: string,
    url: string,
    { body, missing = false }: CallOptions = {},
  ): Promise<Response> => {
    const headers = { authorization: `Bearer ${apiToken}`, "content-type": "application/json" };
    const response = await fetcher(url, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (response.ok || (missing && response.status === 404)) return response;
    throw new Error(
      `Cloudflare refused to ${method} ${new URL(url).pathname}: ${response.status} ${await reason(response)}`,
    );
  };
}

async function reason(response: Response): Promise<string> {
  const text = await response.text();
  return text.slice(0, 300);
}

/** Pairs as the bulk endpoint takes them, as many at a time as it allows. */
function* chunks(values: ReadonlyMap<string, string>): Generator<{ key: string; value: string }[]> {
  let chunk: { key: string; value: string }[] = [];
  let size = 0;
  for (const [key, value] of values) {
    if (chunk.length === MOST_VALUES || (chunk.length > 0 && size + value.length > MOST_CHARACTERS)) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push({ key, value });
    size += value.length;
  }
  if (chunk.length > 0) yield chunk;
}
