import { InputError } from "../input-error.ts";
import { readCredentials } from "../publish/credentials.ts";
import { localStore } from "../publish/local-store.ts";
import { remoteStore } from "../publish/remote-store.ts";
import type { Store } from "../publish/store.ts";
import type { Given, Option } from "./command.ts";
import { textOption } from "./input-options.ts";

/** The options that say which store is meant. */
export const STORE_OPTIONS = {
  "persist-to": {
    type: "string",
    value: "DIR",
    help: "the local KV's folder (default .wrangler/state, where wrangler dev looks)",
  },
  config: { type: "string", value: "FILE", help: "the worker's wrangler.toml (default wrangler.toml)" },
  remote: {
    type: "boolean",
    help: "your own KV at Cloudflare, by CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN",
  },
  namespace: { type: "string", value: "ID", help: "with --remote: the KV namespace" },
} as const satisfies Record<string, Option>;

/** How the worker binds the KV that holds the graph. */
const BINDING = "GRAPH";

/** Opens the store that the options mean. */
export function openStore({ options }: Given): Promise<Store> | Store {
  const persistTo = textOption(options["persist-to"]);
  const namespace = textOption(options.namespace);
  if (options.remote !== true) {
    if (namespace !== undefined) throw new InputError("--namespace: is for --remote, not for the local KV");
    return localStore(textOption(options.config) ?? "wrangler.toml", BINDING, persistTo ?? ".wrangler/state");
  }
  if (persistTo !== undefined) throw new InputError("--persist-to: is for the local KV, not for --remote");
  return remoteStore(readCredentials(process.env, namespace));
}
