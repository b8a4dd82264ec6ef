import type { Log } from "../storage/log.ts";

/** The log as it lies in R2. */
export function logR2(bucket: R2Bucket): Log {
  return {
    async put(key, text) {
      await bucket.put(key, text);
    },
    async get(key) {
      const found = await bucket.get(key);
      return found === null ? null : found.text();
    },
    async list(prefix, cursor) {
      const page = await bucket.list({ prefix, ...(cursor !== undefined && { cursor }) });
      const keys = page.objects.map(({ key }) => key);
      return page.truncated ? { keys, cursor: page.cursor } : { keys };
    },
    async delete(keys) {
      if (keys.length > 0) await bucket.delete([...keys]);
    },
  };
}
