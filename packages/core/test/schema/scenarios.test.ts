import { existsSync, readdirSync, readFileSync } from "node:fs";
import { checkInput, ScenarioSchema } from "@basketwise/core/schema";
import { describe, expect, test } from "vitest";

/** The scenarios lie beside the repository while the product is being made. */
const folder = new URL("../../../../../shared/scenarios/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

const small = {
  title: "A lamp for the desk",
  at: "2026-11-02T10:00:00Z",
  catalog: [
    { id: "desk", title: "desk", price: 400 },
    { id: "lamp", title: "lamp", price: 80, isAccessoryOrSparePartFor: ["desk"] },
  ],
  request: { placement: "product", productId: "desk" },
  expect: { offered: [{ productId: "lamp", rank: 1 }] },
};

describe("a scenario file", () => {
  test.skipIf(files.length === 0).each(files)("%s is read whole", (name) => {
    const scenario = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    expect(checkInput(ScenarioSchema, scenario)).toEqual({ ok: true, value: scenario });
  });

  test("may be as small as a catalog, a request and an expectation", () => {
    expect(checkInput(ScenarioSchema, small)).toEqual({ ok: true, value: small });
  });

  test("may hold notes that no one reads", () => {
    expect(checkInput(ScenarioSchema, { ...small, note: "seen in Graz" })).toEqual({
      ok: true,
      value: small,
    });
  });

  test("must not expect what no one checks", () => {
    const misspelt = { ...small, expect: { offred: [{ productId: "lamp" }] } };
    expect(checkInput(ScenarioSchema, misspelt)).toEqual({
      ok: false,
      problem: "expect.offred: unknown field",
    });
  });

  test("names the product that is wrong", () => {
    const wrong = { ...small, catalog: [...small.catalog, { id: "rug", title: "rug", price: "12" }] };
    expect(checkInput(ScenarioSchema, wrong)).toEqual({
      ok: false,
      problem: 'catalog[2].price: expected a number from 0 to 1000000000000, found "12"',
    });
  });
});
