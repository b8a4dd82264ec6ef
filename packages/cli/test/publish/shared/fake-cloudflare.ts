/** What Cloudflare was asked. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly bytes: number;
  readonly pairs: number;
}

/** Cloudflare's KV REST API as a fetch: one account, one namespace, one token, and the limits as it documents them. */
export interface FakeCloudflare {
  readonly fetch: typeof fetch;
  readonly values: Map<string, string>;
  readonly asked: Asked[];
  /** Keys that the next bulk writes and deletes can't reach in all of KV, one set each. */
  readonly unwritten: string[][];
  /** Answers, in place of its own, to requests of a method. */
  readonly instead: Map<string, () => Response | Promise<Response>>;
}

export const ACCOUNT = "0a1b2c";
export const NAMESPACE = "9f8e7d";
export const TOKEN = "v1.secret-token_of-the-merchant";

const BASE = `https://api.cloudflare.com/client/v4/accounts/${ACCOUNT}/storage/kv/namespaces/${NAMESPACE}/`;

const LIMITS = { pairs: 10_000, bytes: 100_000_000, valueBytes: 25 * 1024 * 1024, keyBytes: 512, page: 1000 };

export function fakeCloudflare(): FakeCloudflare {
  const fake = {
    values: new Map<string, string>(),
    asked: [] as Asked[],
    unwritten: [] as string[][],
    instead: new Map<string, () => Response | Promise<Response>>(),
  };
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const [url, method, body] = [new URL(String(input)), init.method ?? "GET", String(init.body ?? "")];
    const path = url.href.slice(BASE.length);
    const pairs = body === "" ? 0 : (JSON.parse(body) as unknown[]).length;
    fake.asked.push({ method, path, bytes: Buffer.byteLength(body), pairs });
    const other = fake.instead.get(method);
    if (other) return other();
    if (new Headers(init.headers).get("authorization") !== `Bearer ${TOKEN}`)
      return refuse(401, 10000, "Authentication error");
    if (!url.href.startsWith(BASE)) return refuse(404, 10013, "namespace not found");
    return answer(fake, `${method} ${path.split(/[/?]/, 1)[0]}`, url, body);
  };
  return { ...fake, fetch };
}

function answer(fake: Omit<FakeCloudflare, "fetch">, asked: string, url: URL, body: string): Response {
  const { values } = fake;
  if (asked === "GET values") {
    const text = values.get(decodeURIComponent(url.href.slice(`${BASE}values/`.length)));
    return text === undefined ? refuse(404, 10009, "get: 'key not found'") : new Response(text);
  }
  if (asked === "GET keys") return listPage(values, url.searchParams);
  if (asked === "PUT bulk") return write(fake, body);
  if (asked === "POST bulk" && url.pathname.endsWith("/bulk/delete")) {
    return remove(fake, JSON.parse(body) as string[]);
  }
  return refuse(405, 10000, "method not allowed");
}

function listPage(values: ReadonlyMap<string, string>, query: URLSearchParams): Response {
  const limit = Number(query.get("limit") ?? LIMITS.page);
  if (limit < 10 || limit > LIMITS.page) return refuse(400, 10029, "limit must be 10 to 1000");
  const names = [...values.keys()].filter((key) => key.startsWith(query.get("prefix") ?? "")).sort();
  const from = Number(query.get("cursor")?.slice("after-".length) ?? 0);
  const page = names.slice(from, from + limit).map((name) => ({ name }));
  const cursor = from + limit < names.length ? `after-${from + limit}` : "";
  return succeed(page, { count: page.length, cursor });
}

function write({ values, unwritten }: Omit<FakeCloudflare, "fetch">, body: string): Response {
  const pairs = JSON.parse(body) as { key: string; value: string }[];
  const fits =
    pairs.length <= LIMITS.pairs &&
    Buffer.byteLength(body) <= LIMITS.bytes &&
    pairs.every(({ key, value }) => {
      return Buffer.byteLength(key) <= LIMITS.keyBytes && Buffer.byteLength(value) <= LIMITS.valueBytes;
    });
  if (!fits) return refuse(400, 10012, `bulk put: 'received ${pairs.length} pairs, more than allowed'`);
  const failed = new Set(unwritten.shift());
  for (const { key, value } of pairs) if (!failed.has(key)) values.set(key, value);
  return succeed({ successful_key_count: pairs.length - failed.size, unsuccessful_keys: [...failed] });
}

function remove({ values, unwritten }: Omit<FakeCloudflare, "fetch">, keys: readonly string[]): Response {
  if (keys.length > LIMITS.pairs) return refuse(400, 10012, "bulk delete: more keys than allowed");
  const failed = new Set(unwritten.shift());
  for (const key of keys) if (!failed.has(key)) values.delete(key);
  return succeed({ successful_key_count: keys.length - failed.size, unsuccessful_keys: [...failed] });
}

function succeed(result: unknown, result_info?: object): Response {
  return Response.json({
    result,
    success: true,
    errors: [],
    messages: [],
    ...(result_info && { result_info }),
  });
}

/** An error as Cloudflare answers it. */
export function refuse(status: number, code: number, message: string): Response {
  return Response.json(
    { result: null, success: false, errors: [{ code, message }], messages: [] },
    { status },
  );
}
