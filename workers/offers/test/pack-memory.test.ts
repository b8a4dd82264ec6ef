import { DEFAULT_CACHE_BYTES } from "@basketwise/core";
import { expect, test } from "vitest";
import { memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { product, shopGraph } from "./helpers/shop.ts";
import { visitor } from "./helpers/visitor.ts";

/** Bytes that a character of a pack is taken to cost in memory. */
const BYTES_PER_CHARACTER = 3;

test("an isolate keeps the packs that were used last, up to 32 MB of them, however many there are", async () => {
  const storage = memoryStorage();
  const wordy = Array.from({ length: 6000 }, (_, i) => ({
    ...product(`more-${i}`, 5, `shelf/${i}`),
    highlights: [`${i} `.repeat(700)],
  }));
  const { values } = await publishGraph(storage, shopGraph(...wordy));
  // A product of each pack, by which it is asked for.
  const asked = [...values].map(([key, text]) => {
    const { keys } = JSON.parse(text.slice(0, text.indexOf("\n"))) as { keys: string[] };
    const productId = keys.find((name) => name.startsWith("p:more-"))?.slice(2) ?? "";
    return { key, productId, bytes: text.length * BYTES_PER_CHARACTER };
  });
  const all = asked.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(all).toBeGreaterThan(1.5 * DEFAULT_CACHE_BYTES);

  const shop = visitor({ storage });
  const readsOf = async (productId: string) => {
    storage.calls.packs.length = 0;
    const { body } = await shop.offers({ placement: "product", productId });
    expect(body).not.toHaveProperty("degraded");
    return storage.calls.packs.flat();
  };
  for (const { key, productId } of asked) expect(await readsOf(productId)).toContain(key);
  // From the latest back: what is warm still must have fitted under the cap, and is the end of what was asked.
  let warm = 0;
  let ended = false;
  for (const { key, productId, bytes } of asked.toReversed()) {
    if ((await readsOf(productId)).includes(key)) ended = true;
    else {
      expect(ended).toBe(false);
      warm += bytes;
    }
    if (ended) break;
  }
  expect(warm).toBeLessThanOrEqual(DEFAULT_CACHE_BYTES);
  expect(warm).toBeGreaterThan(0.7 * DEFAULT_CACHE_BYTES);
});
