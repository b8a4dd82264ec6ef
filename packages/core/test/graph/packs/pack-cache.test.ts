import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pack } from "../../../src/graph/packs/open-pack.ts";
import { packCache } from "../../../src/graph/packs/pack-cache.ts";

const pack = (size: number): Pack => {
  const none = () => undefined;
  return { size, keys: [], listing: none, product: none, popular: none, chosen: none };
};

/** Three bytes are reckoned for a character. */
const BYTES = 3;

describe("the cache of packs", () => {
  test("lets go of the least recently used first", () => {
    const cache = packCache(30 * BYTES);
    for (const key of ["a", "b", "c"]) cache.put(key, pack(10));
    cache.get("a");
    cache.put("d", pack(10));
    expect(["a", "b", "c", "d"].filter((key) => cache.get(key))).toEqual(["a", "c", "d"]);
  });

  test("keeps all that fits exactly", () => {
    const cache = packCache(30 * BYTES);
    for (const key of ["a", "b", "c"]) cache.put(key, pack(10));
    expect(cache.size).toBe(30 * BYTES);
    expect(cache.get("a")).toBeDefined();
  });

  test("keeps a pack that is larger than the cap, alone", () => {
    const cache = packCache(30 * BYTES);
    cache.put("small", pack(10));
    cache.put("huge", pack(1000));
    expect(cache.get("huge")?.size).toBe(1000);
    expect(cache.get("small")).toBeUndefined();
    cache.put("next", pack(10));
    expect(cache.get("huge")).toBeUndefined();
  });

  test("counts a pack once that is put in twice", () => {
    const cache = packCache(100 * BYTES);
    cache.put("a", pack(10));
    cache.put("a", pack(20));
    expect(cache.size).toBe(20 * BYTES);
  });

  test("keeps what a list in order of use would keep", () => {
    const action = fc.record({
      key: fc.constantFrom("a", "b", "c", "d", "e"),
      size: fc.integer({ min: 1, max: 20 }),
      put: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const cap = 40 * BYTES;
        const cache = packCache(cap);
        let used: { key: string; size: number }[] = [];
        for (const { key, size, put } of actions) {
          const known = used.find((one) => one.key === key);
          expect(cache.get(key)?.size).toBe(known?.size);
          const now = put ? { key, size } : known;
          if (put) cache.put(key, pack(size));
          if (!now) continue;
          used = [...used.filter((one) => one.key !== key), now];
          while (total(used) > cap && used.length > 1) used.shift();
          expect(cache.size).toBe(total(used));
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

const total = (packs: readonly { size: number }[]) => packs.reduce((sum, { size }) => sum + size * BYTES, 0);
