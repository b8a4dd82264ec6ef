import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  buildGraph,
  type EncodedGraph,
  encodePacks,
  fileOf,
  orderTableOf,
  POLICY_KEY,
  type PolicyInput,
} from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { digest } from "../../src/graph/digest.ts";
import {
  type FolderPolicies,
  readFolderKeys,
  readFolderPointer,
  readSoundValues,
  writeGraphFolder,
} from "../../src/graph/graph-folder.ts";
import { readPolicyFile, readPolicyOf } from "../../src/graph/read-policy.ts";
import { scratch } from "../scratch.ts";

const { path } = scratch();

/** A graph of single products in packs of two; the price of the last one is told. */
function graph(price: number): EncodedGraph {
  const catalog = Array.from({ length: 9 }, (_, i) => ({
    id: `p${i}`,
    title: `P${i}`,
    price: i < 8 ? 5 : price,
  }));
  const whole = buildGraph({ orders: orderTableOf([]), catalog, currency: "EUR" });
  return encodePacks(whole, { digest, productsPerPack: 2 });
}

const YESTERDAY = graph(10);
const TODAY = graph(20);
const SHARED = [...TODAY.values.keys()].filter((key) => YESTERDAY.values.has(key));

/** A policy that the merchant gave and that is served as it is. */
function policies(policy: PolicyInput): FolderPolicies {
  return { own: policy, served: policy };
}

/** What a reader finds: the version, the policies, and that every pack is there and sound. */
async function found(folder: string): Promise<{ version: string; policy: PolicyInput; served: PolicyInput }> {
  const pointer = await readFolderPointer(folder);
  await readSoundValues(folder)(await readFolderKeys(folder, pointer));
  const served = await readPolicyFile(join(folder, fileOf(POLICY_KEY)));
  return { version: pointer.facts.version, policy: await readPolicyOf(folder), served };
}

/** Values that end the process's work when so many have been taken. */
function endingAfter(count: number): EncodedGraph["values"] {
  const { values } = TODAY;
  return Object.assign(new Map(values), {
    *[Symbol.iterator]() {
      let taken = 0;
      for (const value of values) {
        if (taken++ === count) throw new Error("killed");
        yield value;
      }
    },
  });
}

/** A text that is written to a half when the process ends. */
function* half(text: string): Generator<string> {
  yield text.slice(0, text.length / 2);
  throw new Error("killed");
}

describe("a build that breaks off leaves yesterday's graph readable:", () => {
  const before = {
    version: YESTERDAY.pointer.facts.version,
    policy: { version: "yesterday" },
    served: { version: "yesterday" },
  };
  const today = { version: "today" };
  const { pointer, values } = TODAY;

  async function breakOff(name: string, encoded: EncodedGraph): Promise<string> {
    const folder = path(name);
    await writeGraphFolder(folder, YESTERDAY, policies(before.policy));
    await expect(writeGraphFolder(folder, encoded, policies(today))).rejects.toThrow("killed");
    return folder;
  }

  test("the two graphs share packs, but not all", () => {
    expect(SHARED.length).toBeGreaterThan(0);
    expect(SHARED.length).toBeLessThan(values.size);
  });

  test.each(Array.from(values.keys(), (_, i) => i))("after %i packs", async (count) => {
    const folder = await breakOff(`after-${count}`, { pointer, values: endingAfter(count) });
    expect(await found(folder)).toEqual(before);
  });

  test.each(SHARED)("in the middle of %s, which both have", async (key) => {
    const cut = new Map(values).set(key, half(values.get(key)!) as unknown as string);
    const folder = await breakOff(`in-${key.slice(5)}`, { pointer, values: cut });
    expect(await found(folder)).toEqual(before);
  });

  test("between the packs and the pointer; the next build mends it and clears up", async () => {
    const deadly = {
      ...pointer,
      toJSON() {
        throw new Error("killed");
      },
    };
    const folder = await breakOff("between", { pointer: deadly, values });
    expect(await found(folder)).toEqual(before);
    await writeGraphFolder(folder, TODAY, policies(today));
    expect(await found(folder)).toEqual({ version: pointer.facts.version, policy: today, served: today });
    expect(readdirSync(join(folder, "packs"))).toHaveLength(values.size);
    expect(readdirSync(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  test("and without a yesterday there is no graph, not half of one", async () => {
    const folder = path("first");
    const encoded = { pointer, values: endingAfter(2) };
    await expect(writeGraphFolder(folder, encoded, { served: {} })).rejects.toThrow("killed");
    expect(existsSync(join(folder, "graph.json"))).toBe(false);
    await expect(readFolderPointer(folder)).rejects.toThrow("there is no graph here");
  });
});
