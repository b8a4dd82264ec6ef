/** What the worker below is given: the stored values, and where it counts. */
interface Bindings {
  readonly VALUES: Readonly<Record<string, string>>;
}

let reads = 0;

// A worker that stands behind a KV binding, with all values in memory. It speaks the part of KV's protocol that the
// offers worker uses, the bulk read, and tells at `/reads` how many there were.
export default {
  async fetch(request: Request, { VALUES }: Bindings): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method === "GET" && pathname === "/reads") return new Response(String(reads));
    if (request.method !== "POST" || pathname !== "/bulk/get") return new Response(null, { status: 501 });
    reads += 1;
    const { keys } = (await request.json()) as { readonly keys: readonly string[] };
    return new Response(JSON.stringify(Object.fromEntries(keys.map((key) => [key, VALUES[key] ?? null]))));
  },
};
