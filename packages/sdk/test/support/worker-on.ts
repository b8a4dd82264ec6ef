import { createHash } from "node:crypto";
import { POINTER_KEY, POLICY_KEY } from "@basketwise/core";
import { createApp, type GraphStorage } from "@basketwise/offers/app";
import { type Client, createClient } from "@basketwise/sdk";
import { DAY, reader } from "./shop.ts";

/** The secret key of the worker. */
export const SECRET = "secret";

/** The setting of a worker that knows the client's key as a secret one. */
export const KEYS: string = JSON.stringify([
  { kind: "secret", name: "server", sha256: createHash("sha256").update(SECRET).digest("hex") },
]);

/** The worker on a store in memory, as a `fetch`; its clock stands still where none is given. */
export function fetchOn(
  values: ReadonlyMap<string, string>,
  bindings = {},
  now = () => DAY,
): (url: string, init?: RequestInit) => Promise<Response> {
  const storage: GraphStorage = {
    mostKeys: 100,
    mostCharacters: 8_000_000,
    readHead: async () => ({
      pointer: values.get(POINTER_KEY) ?? null,
      policy: values.get(POLICY_KEY) ?? null,
    }),
    readText: async (key) => values.get(key) ?? null,
    readPacks: reader(values),
  };
  const app = createApp({ storage, now, warn: () => {}, requestId: () => "r1" });
  // The bound store is not looked at where a storage is put in its place.
  return async (url, init) => app.request(url, init, { ...bindings } as never);
}

/** The worker on a store in memory, as a client asks it. */
export function workerOn(values: ReadonlyMap<string, string>, bindings = {}): Client {
  const fetch = fetchOn(values, bindings);
  return createClient({ endpoint: "https://offers.test", fetch, key: SECRET, budgetMs: 5_000 });
}
