import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMAT, PACKS_PER_PAGE, type Pointer } from "../../../src/graph/packs/format.ts";
import { readPointer } from "../../../src/graph/packs/read-pointer.ts";
import { pointerSum } from "../../../src/graph/packs/sums.ts";
import { stored } from "../../support/stored-graph.ts";
import { lampShop } from "./shared/lamp-shop.ts";

const { pointer } = stored(lampShop.graph);
const text = JSON.stringify(pointer);

function codeOf(value: string): string {
  const opened = readPointer("graph", value);
  return opened.ok ? "opened" : opened.problem.code;
}

const signed = (content: Omit<Pointer, "sum">) => JSON.stringify({ ...content, sum: pointerSum(content) });

describe("the pointer", () => {
  test("is read as it was written", () => {
    expect(readPointer("graph", text)).toEqual({ ok: true, value: pointer });
  });

  test("is refused wherever it ends too soon", () => {
    const codes = new Set<string>();
    for (let end = 0; end < text.length; end++) codes.add(codeOf(text.slice(0, end)));
    expect([...codes]).toEqual(["damaged"]);
  });

  test("is refused whichever character is another", () => {
    const codes = new Set<string>();
    for (let at = 0; at < text.length; at++)
      for (const character of ["0", "9", "Z", '"', "}"])
        if (text[at] !== character) codes.add(codeOf(text.slice(0, at) + character + text.slice(at + 1)));
    expect([...codes].sort()).toEqual(["damaged", "newer", "truncated"]);
  });

  test("is refused as newer when a later release wrote it", () => {
    expect(codeOf(signed({ ...pointer, format: FORMAT + 1 }))).toBe("newer");
    expect(codeOf(JSON.stringify({ format: FORMAT + 1, elsewhere: [] }))).toBe("newer");
  });

  test("is refused as truncated when it names fewer hashes than packs", () => {
    expect(codeOf(signed({ ...pointer, hashes: pointer.hashes.slice(0, -1) }))).toBe("truncated");
    expect(codeOf(signed({ ...pointer, shards: PACKS_PER_PAGE + 1 }))).toBe("truncated");
  });

  test("is refused as damaged, without an exception, when it is anything else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (value) => codeOf(value) === "damaged"),
      { seed: 5, numRuns: 500 },
    );
  });
});
