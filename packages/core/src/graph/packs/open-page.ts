import { HASH_LENGTH, type Opened, PACKS_PER_PAGE, type Pointer, refused } from "./format.ts";

/** A page of packs' hashes as it was stored, or what is wrong with it; `page` is its place, from 0. */
export function openPage(
  key: string,
  text: string | null | undefined,
  pointer: Pick<Pointer, "shards">,
  page: number,
): Opened<string> {
  if (text === undefined || text === null) return refused("missing", key, "the store has no such key");
  const length = Math.min(PACKS_PER_PAGE, pointer.shards - page * PACKS_PER_PAGE) * HASH_LENGTH;
  if (text.length === length) return { ok: true, value: text };
  return refused("truncated", key, `names ${text.length} of ${length} characters of hashes`);
}
