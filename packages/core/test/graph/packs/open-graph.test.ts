import { describe, expect, test } from "vitest";
import { packKey } from "../../../src/graph/packs/format.ts";
import { productRecord, type RecordKey, shardOf } from "../../../src/graph/packs/record-key.ts";
import { openGraph, packCache, type ReadValues } from "../../../src/index.ts";
import { readFrom, stored } from "../../support/stored-graph.ts";
import { lampShop } from "./shared/lamp-shop.ts";

const { pointer, values } = stored(lampShop.graph, 1);
const lamp = productRecord("lamp");
/** A record in another pack than the lamp's. */
const other =
  lampShop.graph.productIds.map(productRecord).find((record) => keyOf(record) !== keyOf(lamp)) ?? lamp;

/** The key of the pack that holds a record. */
function keyOf(record: RecordKey): string {
  const shard = shardOf(record, pointer.shards);
  return packKey(pointer.hashes.slice(32 * shard, 32 * (shard + 1)));
}

/** Reads, and notes what was asked for. */
function noting(from: ReadonlyMap<string, string>): {
  readonly read: ReadValues;
  readonly calls: string[][];
} {
  const calls: string[][] = [];
  const plain = readFrom(from);
  return {
    calls,
    read: (keys) => {
      calls.push([...keys]);
      return plain(keys);
    },
  };
}

describe("opening what a request needs", () => {
  test("takes one bulk read when cold, and none when warm", async () => {
    const { read, calls } = noting(values);
    const cache = packCache();
    const cold = await openGraph({ pointer, needs: [lamp, other], read, cache });
    expect(cold.reads).toBe(1);
    expect(calls).toEqual([[...new Set([keyOf(lamp), keyOf(other)])].sort(byShard)]);
    const warm = await openGraph({ pointer, needs: [other, lamp], read, cache });
    expect(warm.reads).toBe(0);
    expect(calls).toHaveLength(1);
    expect(warm.graph.listing("lamp")).toBe(cold.graph.listing("lamp"));
  });

  test("reads only what is not warm yet", async () => {
    const { read, calls } = noting(values);
    const cache = packCache();
    await openGraph({ pointer, needs: [lamp], read, cache });
    await openGraph({ pointer, needs: [lamp, other], read, cache });
    expect(calls).toEqual([[keyOf(lamp)], [keyOf(other)]]);
  });

  test("reads nothing for no needs, and no pack twice for two records of one", async () => {
    const { read, calls } = noting(values);
    await openGraph({ pointer, needs: [], read, cache: packCache() });
    await openGraph({ pointer, needs: [lamp, lamp], read, cache: packCache() });
    expect(calls).toEqual([[keyOf(lamp)]]);
  });

  test("says which pack is missing, and still knows the others", async () => {
    const gone = new Map(values);
    gone.delete(keyOf(lamp));
    const { graph, problems } = await openGraph({
      pointer,
      needs: [lamp, other],
      read: readFrom(gone),
      cache: packCache(),
    });
    expect(problems).toEqual([
      { code: "missing", key: keyOf(lamp), message: `${keyOf(lamp)}: the store has no such key` },
    ]);
    expect(graph.listing("lamp")).toBeUndefined();
    expect(graph.listing(other.slice(2))).toBeDefined();
  });

  test("keeps no damaged pack: once it is put right, it is read again", async () => {
    const bad = new Map(values).set(keyOf(lamp), (values.get(keyOf(lamp)) ?? "").slice(0, -3));
    const cache = packCache();
    const first = await openGraph({ pointer, needs: [lamp], read: readFrom(bad), cache });
    expect(first.problems.map(({ code }) => code)).toEqual(["truncated"]);
    const second = await openGraph({ pointer, needs: [lamp], read: readFrom(values), cache });
    expect(second.problems).toEqual([]);
    expect(second.graph.listing("lamp")?.product.id).toBe("lamp");
  });

  test("knows a product that the catalog doesn't have as unknown, without a problem", async () => {
    const needs = [productRecord("unicorn")];
    const { graph, problems } = await openGraph({
      pointer,
      needs,
      read: readFrom(values),
      cache: packCache(),
    });
    expect(problems).toEqual([]);
    expect(graph.listing("unicorn")).toBeUndefined();
  });
});

const byShard = (a: string, b: string) =>
  pointer.hashes.indexOf(a.slice(5)) - pointer.hashes.indexOf(b.slice(5));
