import type { Texts } from "../storage/texts.ts";

/** The texts in KV, gone through some at a time. KV tells of no change meanwhile: who comes last wins. */
export function textsKv(kv: KVNamespace): Texts {
  return {
    async list(prefix, most, cursor) {
      const page = await kv.list({ prefix, limit: most, ...(cursor !== undefined && { cursor }) });
      const keys = page.keys.map(({ name }) => name);
      return page.list_complete ? { keys } : { keys, cursor: page.cursor };
    },
    async amend(key, change) {
      const text = await kv.get(key, { type: "text", cacheTtl: 30 });
      const changed = text === null ? undefined : change(text);
      if (changed !== undefined) await kv.put(key, changed);
    },
  };
}
