import { createHash } from "node:crypto";
import { POINTER_KEY, POLICY_KEY } from "@basketwise/core";
import { createApp, type GraphStorage } from "@basketwise/offers/app";
import { type Client, createClient, type Fetch } from "@basketwise/sdk";
import { DAY, reader } from "./shop.ts";

const SECRET = "secret";

/** The setting of a worker that knows the client's key as a secret one. */
export const KEYS: string = JSON.stringify([
  { kind: "secret", name: "server", sha256: createHash("sha256").update(SECRET).digest("hex") },
]);

/** The worker on a store in memory, as the `fetch` of a client. */
export function workerOn(values: ReadonlyMap<string, string>, bindings = {}): Client {
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
  const app = createApp({ storage, now: () => DAY, warn: () => {}, requestId: () => "r1" });
  // The bound store is not looked at where a storage is put in its place.
  const fetch: Fetch = async (url, init) => app.request(url, init, { ...bindings } as never);
  return createClient({ endpoint: "https://offers.test", fetch, key: SECRET, budgetMs: 5_000 });
}
