import { POLICY_KEY, type PolicyVersion, policyKey, SCENARIOS_KEY } from "@basketwise/core";
import type { Policies } from "../storage/policies.ts";
import { graphKv } from "./graph-kv.ts";

/** What is told of a kept version beside its text. */
interface Metadata {
  readonly at?: string;
}

/** UTF-8 bytes that a key of KV may have. */
const KEY_BYTES = 512;

const isKey = (key: string) => new TextEncoder().encode(key).length <= KEY_BYTES;

/** The policy and its versions as they lie in Workers KV. */
export function policiesKv(kv: KVNamespace): Policies {
  const { readHead, readText } = graphKv(kv);
  return {
    current: () => readHead(false),
    kept: async (version) => (isKey(policyKey(version)) ? readText(policyKey(version)) : null),
    async versions() {
      const versions: PolicyVersion[] = [];
      let cursor: string | undefined;
      do {
        const page = await kv.list<Metadata>({ prefix: policyKey(""), ...(cursor && { cursor }) });
        for (const { name, metadata } of page.keys) {
          const version = name.slice(policyKey("").length);
          versions.push({ version, ...(metadata?.at !== undefined && { at: metadata.at }) });
        }
        cursor = page.list_complete ? undefined : page.cursor;
      } while (cursor !== undefined);
      return versions.sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : -1));
    },
    scenarios: () => readText(SCENARIOS_KEY),
    keep: (version, text, at) =>
      kv.put(policyKey(version), text, at === undefined ? {} : { metadata: { at } satisfies Metadata }),
    serve: (text) => kv.put(POLICY_KEY, text),
  };
}
