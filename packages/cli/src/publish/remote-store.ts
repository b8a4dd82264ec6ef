import { type CloudflareApi, cloudflareApi } from "./cloudflare-api.ts";
import type { Credentials } from "./credentials.ts";
import type { Metadata, Store } from "./store.ts";

/** Values that one bulk write may hold, by number and by characters: below KV's 10,000 keys and 100 MB. */
const MOST_VALUES = 1000;
const MOST_CHARACTERS = 25_000_000;

/** How often a bulk write or delete is tried for the keys that KV could not reach everywhere. */
const MOST_TRIES = 3;

/** The merchant's KV at Cloudflare, by its REST API. */
export function remoteStore(credentials: Credentials, fetcher: typeof fetch = fetch): Store {
  const { accountId, namespaceId } = credentials;
  const [account, namespace] = [accountId, namespaceId].map(encodeURIComponent);
  const base = `/accounts/${account}/storage/kv/namespaces/${namespace}`;
  const api = cloudflareApi(credentials.apiToken, fetcher);
  return {
    name: `KV namespace ${namespaceId}`,
    async get(key) {
      const response = await api("GET", `${base}/values/${encodeURIComponent(key)}`, { missing: true });
      return response.status === 404 ? null : response.text();
    },
    async list(prefix) {
      const names = new Set<string>();
      let cursor = "";
      do {
        const query = new URLSearchParams({ prefix, limit: "1000", ...(cursor !== "" && { cursor }) });
        const page = (await (await api("GET", `${base}/keys?${query}`)).json()) as KeyPage;
        for (const { name } of page.result) names.add(name);
        cursor = page.result_info?.cursor ?? "";
      } while (cursor !== "");
      return names;
    },
    async put(values, metadata) {
      for (const chunk of chunks(values, metadata)) await putChunk(api, `${base}/bulk`, chunk);
    },
    async delete(keys) {
      for (let from = 0; from < keys.length; from += MOST_VALUES) {
        await deleteChunk(api, `${base}/bulk/delete`, keys.slice(from, from + MOST_VALUES));
      }
    },
    close: () => Promise.resolve(),
  };
}

interface KeyPage {
  readonly result: readonly { readonly name: string }[];
  readonly result_info?: { readonly cursor?: string };
}

interface BulkAnswer {
  readonly result?: { readonly unsuccessful_keys?: readonly string[] } | null;
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly metadata?: Metadata;
}

/** A bulk write that succeeds may still name keys that were not written to all of KV, to be tried again. */
async function putChunk(api: CloudflareApi, path: string, chunk: readonly Pair[]): Promise<void> {
  let left = chunk;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === MOST_TRIES) throw stillLeft("write", left.length, left[0]?.key);
    const failed = await unsuccessful(await api("PUT", path, { body: left }));
    left = left.filter(({ key }) => failed.has(key));
  }
}

/** So may a bulk delete name keys that are still there. */
async function deleteChunk(api: CloudflareApi, path: string, chunk: readonly string[]): Promise<void> {
  let left = chunk;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === MOST_TRIES) throw stillLeft("delete", left.length, left[0]);
    const failed = await unsuccessful(await api("POST", path, { body: left }));
    left = left.filter((key) => failed.has(key));
  }
}

async function unsuccessful(response: Response): Promise<ReadonlySet<string>> {
  const { result } = (await response.json()) as BulkAnswer;
  return new Set(result?.unsuccessful_keys);
}

function stillLeft(verb: string, count: number, first: string | undefined): Error {
  return new Error(`Cloudflare could not ${verb} ${count} keys, ${first} the first; try again`);
}

/** Pairs as the bulk endpoint takes them, as many at a time as it allows. */
function* chunks(values: ReadonlyMap<string, string>, metadata?: Metadata): Generator<Pair[]> {
  let chunk: Pair[] = [];
  let size = 0;
  for (const [key, value] of values) {
    if (chunk.length === MOST_VALUES || (chunk.length > 0 && size + value.length > MOST_CHARACTERS)) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push({ key, value, ...(metadata && { metadata }) });
    size += value.length;
  }
  if (chunk.length > 0) yield chunk;
}
