import { HASH_LENGTH, hashAt, isPaged, type Opened, type Pointer, packKey, pageKey } from "./format.ts";
import type { ReadValues } from "./open-packs.ts";
import { openPage } from "./open-page.ts";

/**
 * The immutable keys of all that a pointer needs: its packs, and in a large graph the pages that name them, which are
 * read for it; or what is wrong with a page.
 */
export async function storedKeys(pointer: Pointer, read: ReadValues): Promise<Opened<readonly string[]>> {
  if (!isPaged(pointer)) return { ok: true, value: packKeys(pointer.hashes) };
  const pages = hashesIn(pointer.hashes).map(pageKey);
  const values = await read(pages);
  const keys = new Set(pages);
  for (const [page, key] of pages.entries()) {
    const opened = openPage(key, values.get(key), pointer, page);
    if (!opened.ok) return opened;
    for (const pack of packKeys(opened.value)) keys.add(pack);
  }
  return { ok: true, value: [...keys] };
}

/** Packs with the same bytes have the same key. */
function packKeys(hashes: string): string[] {
  return [...new Set(hashesIn(hashes).map(packKey))];
}

function hashesIn(hashes: string): string[] {
  return Array.from({ length: hashes.length / HASH_LENGTH }, (_, place) => hashAt(hashes, place));
}
