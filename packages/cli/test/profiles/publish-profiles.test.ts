import {
  type Customer,
  findProfiles,
  keptUnder,
  memoryCap,
  type ProfilePack,
  profileLine,
  readProfilePointer,
} from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { pseudonym } from "../../src/profiles/pseudonym.ts";
import { publishProfiles } from "../../src/profiles/publish-profiles.ts";
import { type MemoryStore, memoryStore } from "../publish/shared/memory-store.ts";

const name = (i: number) => pseudonym(`c-${i}`, "pepper");

/** Profiles of so many customers, each of some 400 characters; `changed` ones are of another stage. */
function profilesOf(count: number, changed: readonly number[] = []) {
  const lines = Array.from({ length: count }, (_, i): string => {
    const goals = Array.from({ length: 30 }, (_, g) => `goal-${g}-${i}`);
    const customer: Customer = { stage: changed.includes(i) ? "lapsed" : "new", goals };
    return profileLine(name(i), customer);
  });
  return { lines, withoutConsent: 0 };
}

/** What a worker would find for a customer. */
async function found(store: MemoryStore, i: number) {
  const pointer = readProfilePointer(store.values.get("profiles") ?? "");
  if (!pointer.ok) throw new Error(pointer.problem.message);
  const { profiles, problems } = await findProfiles({
    pointer: pointer.value,
    wanted: [name(i)],
    read: async (keys) => new Map(keys.map((key) => [key, store.values.get(key) ?? null])),
    cache: keptUnder<ProfilePack>(memoryCap(1e9)),
    pages: new Map(),
  });
  expect(problems).toEqual([]);
  return profiles.get(name(i));
}

const packsIn = (store: MemoryStore) => [...store.values.keys()].filter((key) => key.startsWith("profile-"));

describe("profiles that are published", () => {
  test("are found, lie in packs of at most 256 kB, and are pointed to last", async () => {
    const store = memoryStore();
    const published = await publishProfiles(profilesOf(3000), store);
    expect(published).toEqual({
      customers: 3000,
      erased: 0,
      withoutConsent: 0,
      packs: 16,
      written: 17,
      kept: 0,
      removed: 0,
    });
    expect(store.changes.at(-1)).toBe("profiles");
    for (const text of store.values.values()) expect(Buffer.byteLength(text)).toBeLessThan(256 * 1024);
    for (const i of [0, 1234, 2999]) expect((await found(store, i))?.stage).toBe("new");
    expect(await found(store, 3000)).toBeUndefined();
  });

  test("write nothing where nothing changed, and one pack and the pointer where one customer did", async () => {
    const store = memoryStore();
    await publishProfiles(profilesOf(3000), store);
    const again = await publishProfiles(
      { ...profilesOf(3000), lines: profilesOf(3000).lines.reverse() },
      store,
    );
    expect([again.written, again.kept]).toEqual([0, 16]);
    const other = await publishProfiles(profilesOf(3000, [7]), store);
    expect([other.written, other.kept, other.removed]).toEqual([2, 15, 0]);
    expect((await found(store, 7))?.stage).toBe("lapsed");
    const forced = await publishProfiles(profilesOf(3000, [7]), store, { force: true });
    expect(forced.written).toBe(17);
  });

  test("leave the packs of the publish before for who still reads them, and of none before that", async () => {
    const store = memoryStore();
    await publishProfiles(profilesOf(10), store);
    const [first] = packsIn(store);
    await publishProfiles(profilesOf(10, [1]), store);
    expect(packsIn(store)).toHaveLength(2);
    expect((await publishProfiles(profilesOf(10, [1]), store)).removed).toBe(0);
    expect((await publishProfiles(profilesOf(10, [2]), store)).removed).toBe(1);
    expect(packsIn(store)).toHaveLength(2);
    expect(packsIn(store)).not.toContain(first);
  });

  test("that break off change nothing for readers", async () => {
    const store = memoryStore();
    await publishProfiles(profilesOf(3000), store);
    store.failAfter(1);
    await expect(publishProfiles(profilesOf(3000, [7, 8, 9]), store)).rejects.toThrow("the store is gone");
    for (const i of [7, 8, 9]) expect((await found(store, i))?.stage).toBe("new");
  });

  test("of very many customers have pages, which come and go with them", async () => {
    const store = memoryStore();
    const many = await publishProfiles(profilesOf(5000), store, { charactersPerPack: 500 });
    const pages = () => packsIn(store).filter((key) => key.startsWith("profile-page:"));
    expect([many.packs, pages().length]).toEqual([8192, 4]);
    expect(store.values.get("profiles")?.length).toBeLessThan(1000);
    for (const i of [0, 2500, 4999]) expect((await found(store, i))?.stage).toBe("new");
    await publishProfiles(profilesOf(10), store);
    await publishProfiles(profilesOf(10, [1]), store);
    expect(pages()).toEqual([]);
    expect(packsIn(store)).toHaveLength(2);
  });

  test("of nobody take all profiles away", async () => {
    const store = memoryStore();
    await publishProfiles(profilesOf(10), store);
    expect((await publishProfiles({ lines: [], withoutConsent: 0 }, store)).customers).toBe(0);
    expect(await found(store, 1)).toBeUndefined();
  });
});

describe("who asked to be forgotten", () => {
  test("is left out, whatever the file says", async () => {
    const store = memoryStore();
    await publishProfiles(profilesOf(10), store);
    store.values.set("erased", JSON.stringify([name(3), name(99)]));
    const published = await publishProfiles(profilesOf(10), store);
    expect([published.customers, published.erased]).toEqual([9, 1]);
    expect(await found(store, 3)).toBeUndefined();
    expect((await found(store, 4))?.stage).toBe("new");
  });

  test("while it goes on is left out too", async () => {
    const store = memoryStore();
    const put = store.put;
    let asked = false;
    const meanwhile: MemoryStore = {
      ...store,
      async put(values) {
        await put(values);
        if (!asked && values.has("profiles")) store.values.set("erased", JSON.stringify([name(3)]));
        asked ||= values.has("profiles");
      },
    };
    const published = await publishProfiles(profilesOf(10), meanwhile);
    expect([published.customers, published.erased, published.removed]).toEqual([9, 1, 1]);
    expect(await found(store, 3)).toBeUndefined();
    const left = [...store.values].filter(([, text]) => text.includes(name(3)));
    expect(left.map(([key]) => key)).toEqual(["erased"]);
  });

  test("is not guessed: where the list is damaged nothing is published", async () => {
    const store = memoryStore();
    store.values.set("erased", '["c-1"]');
    await expect(publishProfiles(profilesOf(10), store)).rejects.toThrow(/erased is damaged/);
    expect([...store.values.keys()]).toEqual(["erased"]);
  });
});
