import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMAT } from "../../../src/graph/packs/format.ts";
import { openPack } from "../../../src/graph/packs/open-pack.ts";
import { stored } from "../../support/stored-graph.ts";
import { lampShop } from "./shared/lamp-shop.ts";

const [first] = stored(lampShop.graph, 100).values;
const [key = "", whole = ""] = first ?? [];
const head = whole.indexOf("\n") + 1;

/** What opening a text comes to: a code, or that it was opened. */
function codeOf(text: string): string {
  const opened = openPack(key, text);
  return opened.ok ? "opened" : opened.problem.code;
}

/** Other characters that could stand in the place of one. */
const instead = (character: string) =>
  ["0", "1", '"', ",", "\n", " ", String.fromCharCode(character.charCodeAt(0) + 1)].filter(
    (c) => c !== character,
  );

describe("a stored pack", () => {
  test("is opened when it is whole", () => {
    expect(codeOf(whole)).toBe("opened");
    expect(whole.length).toBeGreaterThan(1000);
  });

  test("is refused as truncated wherever its records end too soon", () => {
    const codes = new Set<string>();
    for (let end = head; end < whole.length; end++) codes.add(codeOf(whole.slice(0, end)));
    expect([...codes]).toEqual(["truncated"]);
  });

  test("is refused wherever its first line ends too soon", () => {
    const codes = new Set<string>();
    for (let end = 0; end < head; end++) codes.add(codeOf(whole.slice(0, end)));
    expect([...codes].sort()).toEqual(["damaged", "truncated"]);
  });

  test("is refused as damaged whichever character of its records is another", () => {
    const codes = new Set<string>();
    for (let at = head; at < whole.length; at++)
      for (const character of instead(whole[at] ?? "")) codes.add(codeOf(changed(at, character)));
    expect([...codes]).toEqual(["damaged"]);
  });

  test("is refused whichever character of its first line is another", () => {
    const opened: string[] = [];
    for (let at = 0; at < head; at++)
      for (const character of instead(whole[at] ?? ""))
        if (codeOf(changed(at, character)) === "opened") opened.push(changed(at, character).slice(0, head));
    expect(opened).toEqual([]);
  });

  test("is refused as damaged when something was added", () => {
    expect(codeOf(`${whole} `)).toBe("damaged");
    expect(codeOf(`${whole}\n[0,0]`)).toBe("damaged");
  });

  test("is refused as newer when a later release wrote it, whatever else is in it", () => {
    const later = JSON.stringify({ format: FORMAT + 1, elsewhere: [] });
    expect(codeOf(`${later}\nabc`)).toBe("newer");
    const opened = openPack(key, `${later}\nabc`);
    expect(opened).toMatchObject({ problem: { message: expect.stringContaining("update Basketwise") } });
  });

  test("is refused as damaged, without an exception, when it is anything else", () => {
    const other = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `${json}\n${json}`),
    );
    fc.assert(
      fc.property(other, (text) => codeOf(text) === "damaged"),
      { seed: 3, numRuns: 500 },
    );
  });

  test("names its key in what it says is wrong", () => {
    for (const text of ["", "{}", whole.slice(0, -1), whole.replace("lamp", "lump")]) {
      const opened = openPack(key, text);
      expect(opened).toMatchObject({
        ok: false,
        problem: { key, message: expect.stringContaining(`${key}: `) },
      });
    }
  });
});

function changed(at: number, character: string): string {
  return whole.slice(0, at) + character + whole.slice(at + 1);
}
