import { describe, expect, test } from "vitest";
import { PACKS_PER_PAGE } from "../../../src/graph/packs/format.ts";
import { storedKeys } from "../../../src/index.ts";
import { readFrom, stored } from "../../support/stored-graph.ts";
import { stubGraph } from "./shared/stub-graph.ts";

describe("the keys that a pointer needs are just those of the values that were encoded", () => {
  test("of a small graph, without a read", async () => {
    const { pointer, values } = stored(stubGraph(20), 2);
    const read = () => Promise.reject(new Error("nothing is to be read"));
    const keys = await storedKeys(pointer, read);
    expect(keys.ok && new Set(keys.value)).toEqual(new Set(values.keys()));
    expect(values.size).toBeGreaterThan(5);
  });

  describe("of a graph whose pointer names pages", () => {
    const { pointer, values } = stored(stubGraph(PACKS_PER_PAGE + 5), 1);

    test("with the pages among them, none twice", async () => {
      const keys = await storedKeys(pointer, readFrom(values));
      expect(keys.ok && [...keys.value].sort()).toEqual([...values.keys()].sort());
    });

    test("or what is wrong with a page", async () => {
      const [page = ""] = [...values.keys()].filter((key) => key.startsWith("page:"));
      const without = new Map([...values].filter(([key]) => key !== page));
      const cut = new Map(values).set(page, values.get(page)?.slice(1) ?? "");
      expect(await storedKeys(pointer, readFrom(without))).toMatchObject({
        problem: { code: "missing", key: page },
      });
      expect(await storedKeys(pointer, readFrom(cut))).toMatchObject({
        problem: { code: "truncated", key: page },
      });
    });
  });
});
