import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Customer,
  encodeProfiles,
  findProfileKey,
  findProfiles,
  isPseudonym,
  keptUnder,
  memoryCap,
  type ProfilePack,
  profileLine,
  pseudonymOf,
  readErased,
  readProfilePointer,
  withoutErased,
  withProfile,
} from "../../src/index.ts";
import { digest, readFrom } from "../support/stored-graph.ts";

/** The pseudonym of the customer with a number. */
const name = (i: number) =>
  pseudonymOf(Uint8Array.from({ length: 32 }, (_, b) => (i >> (8 * (b % 4))) & 255));

const order = { orderId: "o", at: "2026-10-01T10:00:00.250Z", lines: [] };

const customers = (count: number): Customer[] =>
  Array.from({ length: count }, (_, i) => ({ stage: "new", goals: [`goal ${i}`] }));

const encode = (some: readonly Customer[], charactersPerPack = 200) =>
  encodeProfiles(
    some.map((customer, i) => profileLine(name(i), customer)),
    { digest, charactersPerPack },
  );

const cacheOf = () => keptUnder<ProfilePack>(memoryCap(1e7));

describe("profiles in packs", () => {
  test("are the same bytes in whatever order they come", () => {
    const lines = customers(50).map((customer, i) => profileLine(name(i), customer));
    const [one, other] = [lines, lines.toReversed()].map((some) => encodeProfiles(some, { digest }));
    expect(JSON.stringify([...(other?.values ?? [])])).toBe(JSON.stringify([...(one?.values ?? [])]));
    expect(other?.pointer).toEqual(one?.pointer);
  });

  test("are all found, with one read for those of one request and none the next time", async () => {
    const { pointer, values } = encode(customers(300));
    expect(pointer.shards).toBeGreaterThan(8);
    const cache = cacheOf();
    let reads = 0;
    const wanted = Array.from({ length: 320 }, (_, i) => name(i));
    for (const expected of [1, 1]) {
      const read = (keys: readonly string[]) => {
        reads++;
        return readFrom(values)(keys);
      };
      const found = await findProfiles({ pointer, wanted, read, cache, pages: new Map() });
      expect(found.problems).toEqual([]);
      expect([...found.profiles].map(([, { goals }]) => goals?.[0])).toEqual(
        Array.from({ length: 300 }, (_, i) => `goal ${i}`),
      );
      expect(reads).toBe(expected);
    }
  });

  test("of very many customers are named on pages, read once", async () => {
    const { pointer, values } = encode(customers(3000), 20);
    expect(pointer.shards).toBeGreaterThan(2048);
    const [cache, pages] = [cacheOf(), new Map<string, string>()];
    const found = await findProfiles({ pointer, wanted: [name(2999)], read: readFrom(values), cache, pages });
    expect(found.profiles.get(name(2999))?.goals).toEqual(["goal 2999"]);
    const key = await findProfileKey(pointer, name(2999), async (page) => values.get(page) ?? null);
    expect(values.get(key ?? "")).toContain(name(2999));
    const without = new Map([...values].filter(([one]) => !one.startsWith("profile-page:")));
    const lost = await findProfiles({
      pointer,
      wanted: [name(1)],
      read: readFrom(without),
      cache,
      pages: new Map(),
    });
    expect([lost.profiles.size, lost.problems.map(({ code }) => code)]).toEqual([0, ["missing"]]);
  });

  test("keep what a request may say of an order, and no more of its id than which came first", async () => {
    const orders = [
      { ...order, orderId: "z-9", coupon: true, country: "DE", source: "ads", customerId: "ada" },
      { ...order, orderId: "a-1", lines: [{ productId: "tea", quantity: 2, price: 0.1 }] },
      {
        ...order,
        orderId: "z-9",
        segments: ["vip"],
        lines: [
          { productId: "1", quantity: 1, price: 3, returned: 1 },
          { productId: "2", quantity: 1.5, price: 4, listPrice: 5 },
          { productId: "3", quantity: 1, price: 1e-7 },
        ],
      },
    ];
    const { pointer, values } = encode([{ id: "ada", consent: true, orders }]);
    const text = [...values.values()].join();
    expect(text).not.toMatch(/ada|z-9|a-1|vip|consent/);
    const options = {
      pointer,
      wanted: [name(0)],
      read: readFrom(values),
      cache: cacheOf(),
      pages: new Map(),
    };
    const profile = (await findProfiles(options)).profiles.get(name(0));
    expect(profile?.orders).toEqual([
      { ...order, orderId: "000001", coupon: true, country: "DE", source: "ads" },
      { ...orders[1], orderId: "000000" },
      { ...order, orderId: "000001", lines: orders[2]?.lines },
    ]);
  });

  test("refuse any damage to pack or pointer, and never throw", async () => {
    const { pointer, values } = encode(customers(5), 1e6);
    const [[key = "", text = ""] = []] = [...values];
    const pointerText = JSON.stringify(pointer);
    const anyDamage = fc.record({
      place: fc.nat(),
      letter: fc.constantFrom("", "0", "x", "\n", '"', "{"),
      inPointer: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(anyDamage, async ({ place, letter, inPointer }) => {
        const whole = inPointer ? pointerText : text;
        const at = place % whole.length;
        if (whole[at] === letter) return;
        const spoiled = whole.slice(0, at) + letter + whole.slice(at + 1);
        if (inPointer) {
          expect(readProfilePointer(spoiled).ok).toBe(false);
          return;
        }
        const read = readFrom(new Map([[key, spoiled]]));
        const wanted = [name(0)];
        const found = await findProfiles({ pointer, wanted, read, cache: cacheOf(), pages: new Map() });
        expect([found.profiles.size, found.problems.length]).toEqual([0, 1]);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("a pack without who asked to be forgotten", () => {
  test("has every other profile as it was, and is a sound pack", async () => {
    const { pointer, values } = encode(customers(30), 1e6);
    const [[key = "", text = ""] = []] = [...values];
    const after = withoutErased(text, new Set([name(3), name(99)])) ?? "";
    const lines = (pack: string) => pack.split("\n").slice(1);
    expect(lines(after)).toEqual(lines(text).filter((line) => !line.startsWith(name(3))));
    const read = readFrom(new Map([[key, after]]));
    const wanted = [name(3), name(4)];
    const found = await findProfiles({ pointer, wanted, read, cache: cacheOf(), pages: new Map() });
    expect([[...found.profiles.keys()], found.problems]).toEqual([[name(4)], []]);
    expect(withoutErased(after, new Set([name(3)]))).toBeUndefined();
  });

  test("is an empty one where nobody could read it", () => {
    const text = `rubbish ${name(3)}`;
    expect(withoutErased(text, new Set([name(3)]))).not.toContain(name(3));
    expect(withoutErased(text, new Set([name(4)]))).toBeUndefined();
  });

  test.each(["", "null", "{}", '["ada"]', "[1]", '["p:'])("is asked for by a list, not by %s", (text) => {
    expect(readErased(text)).toBeUndefined();
  });

  test("is asked for by nobody where there is no list", () => {
    expect(readErased(null)?.size).toBe(0);
    expect([...(readErased(JSON.stringify([name(1)])) ?? [])]).toEqual([name(1)]);
  });
});

describe("a request with a profile", () => {
  const profile = { stage: "loyal" as const, segments: ["vip", "champions"], country: "DE", orders: [order] };

  test("stands field by field, and its segments come first", () => {
    const asked = { id: "ada", segments: ["b2b", "vip"], country: "AT" };
    expect(withProfile(asked, profile, 1000)).toEqual({
      ...profile,
      ...asked,
      segments: ["b2b", "vip", "champions"],
    });
  });

  test("has no stage that was found from other orders than it brings", () => {
    const orders = [{ ...order, orderId: "mine" }];
    expect(withProfile({ id: "ada", orders }, profile, 1000)).toEqual({
      id: "ada",
      segments: profile.segments,
      country: "DE",
      orders,
    });
    expect(withProfile({ id: "ada", orders, stage: "new" }, profile, 1000).stage).toBe("new");
  });

  test("has no more segments than a request may have", () => {
    expect(withProfile({ segments: ["a", "b"] }, profile, 3).segments).toEqual(["a", "b", "vip"]);
  });
});

test("a pseudonym tells itself from an id", () => {
  expect(isPseudonym(name(5))).toBe(true);
  for (const id of ["p:", name(5).toUpperCase(), `${name(5)}0`, ` ${name(5)}`, "ada"])
    expect(isPseudonym(id)).toBe(false);
});
