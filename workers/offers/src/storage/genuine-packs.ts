import { digest } from "../text/digest.ts";
import type { GraphStorage } from "./graph-storage.ts";

/** The keys that end in the hash of what lies under them. */
const NAMED_BY_HASH = /^(?:pack|page):/;

/** What nobody can read: what stands here is taken for damaged. */
const NOTHING = "";

/**
 * A storage that brings no pack of the graph but the one its key names. A pack's own checksum shows damage; it does not show
 * a whole pack of another version in its place, and an answer must not be made of two.
 */
export function genuinePacks(storage: GraphStorage, warn: (message: string) => void): GraphStorage {
  const genuine = async (key: string, text: string | null): Promise<string | null> => {
    if (text === null || !NAMED_BY_HASH.test(key) || key.endsWith(`:${await digest(text)}`)) return text;
    warn(`${key}: holds something else than its name says: publish the graph again with --force`);
    return NOTHING;
  };
  return {
    ...storage,
    async readPacks(keys) {
      const found = await storage.readPacks(keys);
      const entries = [...found].map(async ([key, text]) => [key, await genuine(key, text)] as const);
      return new Map(await Promise.all(entries));
    },
  };
}
