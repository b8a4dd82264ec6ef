import { PARTS, type PartStores } from "./parts.ts";
import type { ErasePass } from "./pass.ts";

/** What {@link goOn} works with. */
export interface GoOnOptions {
  readonly stores: PartStores;
  /** Everybody who ever asked: whoever changes a pack of profiles takes them all out, so that nobody's change undoes another's. */
  readonly everybody: ReadonlySet<string>;
}

/**
 * Texts that are looked at at a time. Each is a read and perhaps a write, and a Worker of the free plan may ask its
 * stores fifty times in all.
 */
const MOST_TEXTS = 18;

/** Goes on with a pass, some texts further; undefined where it has come to its end. Doing it again changes nothing. */
export async function goOn(
  pass: ErasePass,
  { stores, everybody }: GoOnOptions,
): Promise<ErasePass | undefined> {
  const { customers } = pass;
  let { part, cursor } = pass;
  let left = MOST_TEXTS;
  for (let at = PARTS[part]; at; at = PARTS[part]) {
    if (left <= 0) return { customers, part, ...(cursor !== undefined && { cursor }) };
    const { store, prefix, without } = at;
    const texts = stores[store];
    const wanted = store === "profiles" ? everybody : new Set(customers);
    if (texts && wanted.size > 0) {
      const page = await texts.list(prefix, left, cursor);
      await Promise.all(page.keys.map((key) => texts.amend(key, (text) => without(text, wanted))));
      left -= Math.max(1, page.keys.length);
      cursor = page.cursor;
    }
    if (cursor === undefined) part++;
  }
  return undefined;
}
