import type { Store } from "./store.ts";

/** The kinds of keys that go, by what they begin with. */
const KINDS = { versions: "graph:", matrices: "matrix:", packs: "pack:", pages: "page:" } as const;

/** A count for each kind of key. */
export type KeyCounts = Readonly<Record<keyof typeof KINDS, number>>;

/** How many keys there are of each kind. */
export function keyCounts(keys: readonly string[]): KeyCounts {
  const of = (kind: keyof typeof KINDS) => keysOf(kind, keys).length;
  return { versions: of("versions"), matrices: of("matrices"), packs: of("packs"), pages: of("pages") };
}

/** Values read to tell how large a kind is; their mean stands for the others, since packs are about as large as each other. */
export const SAMPLE = 100;

/** Values read at a time. */
const CHUNK = 20;

/** UTF-8 bytes of the values of each kind: where there are more than {@link SAMPLE}, an estimate. */
export async function keyBytes(keys: readonly string[], store: Store): Promise<KeyCounts> {
  const of = (kind: keyof typeof KINDS) => bytesOf(keysOf(kind, keys), store);
  return {
    versions: await of("versions"),
    matrices: await of("matrices"),
    packs: await of("packs"),
    pages: await of("pages"),
  };
}

function keysOf(kind: keyof typeof KINDS, keys: readonly string[]): string[] {
  return keys.filter((key) => key.startsWith(KINDS[kind]));
}

async function bytesOf(keys: readonly string[], store: Store): Promise<number> {
  const step = Math.max(1, keys.length / SAMPLE);
  const sample = Array.from({ length: Math.min(keys.length, SAMPLE) }, (_, i) => keys[Math.floor(i * step)]);
  let bytes = 0;
  for (let from = 0; from < sample.length; from += CHUNK) {
    const texts = await Promise.all(sample.slice(from, from + CHUNK).map((key = "") => store.get(key)));
    for (const text of texts) bytes += Buffer.byteLength(text ?? "");
  }
  return sample.length === 0 ? 0 : Math.round((bytes / sample.length) * keys.length);
}
