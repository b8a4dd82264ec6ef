import type { Texts } from "../storage/texts.ts";

/** How often a change is tried where others change the same text. */
const MOST_TRIES = 3;

/** The texts of the log in R2, gone through some at a time. */
export function textsR2(bucket: R2Bucket): Texts {
  return {
    async list(prefix, most, cursor) {
      const page = await bucket.list({ prefix, limit: most, ...(cursor !== undefined && { cursor }) });
      const keys = page.objects.map(({ key }) => key);
      return page.truncated ? { keys, cursor: page.cursor } : { keys };
    },
    async amend(key, change) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const found = await bucket.get(key);
        const changed = found === null ? undefined : change(await found.text());
        if (found === null || changed === undefined) return;
        const put = await bucket.put(key, changed, { onlyIf: { etagMatches: found.etag } });
        if (put !== null) return;
      }
      throw new Error(`${key}: others keep changing it`);
    },
  };
}
