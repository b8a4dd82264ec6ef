import type { Log } from "../storage/log.ts";

/** The log as it lies in R2. */
export function logR2(bucket: R2Bucket): Log {
  const list = async (prefix: string, cursor?: string, before = Number.POSITIVE_INFINITY) => {
    const page = await bucket.list({ prefix, ...(cursor !== undefined && { cursor }) });
    const some = page.objects.filter(({ uploaded }) => uploaded.getTime() < before);
    const keys = some.map(({ key }) => key);
    return page.truncated ? { keys, cursor: page.cursor } : { keys };
  };
  return {
    async put(key, text) {
      await bucket.put(key, text);
    },
    async get(key) {
      const found = await bucket.get(key);
      return found === null ? null : found.text();
    },
    list: (prefix, cursor) => list(prefix, cursor),
    listBefore: (moment, prefix, cursor) => list(prefix, cursor, moment),
    async delete(keys) {
      if (keys.length > 0) await bucket.delete([...keys]);
    },
  };
}
