import { readFileSync } from "node:fs";
import { checkInput, PolicySchema } from "@basketwise/core/schema";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../src/policy/default-policy.ts";
import { writePath } from "../../src/schema/write-path.ts";
import { type Place, placesOf, withOther } from "./shared/places.ts";

/** The example that says all that a policy can say; docs/policy.md is held to it. */
const EXAMPLE: unknown = JSON.parse(
  readFileSync(new URL("../../../../examples/policy.json", import.meta.url), "utf8"),
);
const places = placesOf(EXAMPLE);

/** What is wrong in a place of the example where something else stands there. */
function problemWith({ keys }: Place, other: unknown): string {
  const checked = checkInput(PolicySchema, withOther(EXAMPLE, keys, other));
  return checked.ok ? `${writePath(keys)} may be ${JSON.stringify(other)}` : checked.problem;
}

/** Values of every kind, and those that are of the kind of a value. */
const KINDS = {
  text: ["word"],
  number: [7],
  flag: [true],
  nothing: [null],
  list: [[], [7]],
  object: [{}, { word: 7 }],
} as const;

function kindOf(value: unknown): keyof typeof KINDS {
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "flag";
  return Array.isArray(value) ? "list" : "object";
}

const wrong: readonly [policy: unknown, problem: string][] = [
  [{ anchor: { maxShare: 3 } }, "anchor.maxShare: expected a number from 0 to 1, found 3"],
  [{ anchor: { maxShar: 0.3 } }, "anchor.maxShar: unknown field"],
  [{ ancor: {} }, "ancor: unknown field"],
  [{ upgrade: { maxUplift: 60 } }, "upgrade.maxUplift: expected a number from 0 to 10, found 60"],
  [{ bundle: { percent: 101 } }, "bundle.percent: expected a number of percent from 0 to 100, found 101"],
  [
    { evidence: { minBaskets: 2.5 } },
    "evidence.minBaskets: expected a whole number from 0 to 1000000000, found 2.5",
  ],
  [
    { placements: { "my page": { limit: 0 } } },
    'placements["my page"].limit: expected a whole number from 1 to 20, found 0',
  ],
  [{ placements: { drawer: { technique: [] } } }, "placements.drawer.technique: unknown field"],
  [
    { multibuy: [{ quantity: 6, percent: 20 }] },
    "multibuy[0]: expected the productId or category that it is for",
  ],
  [
    { merchandising: [{ effect: "hide" }] },
    "merchandising[0]: expected productIds or a category that it is for",
  ],
  [
    { rewards: [{ code: "THANKS", validDays: 0 }] },
    "rewards[0].validDays: expected a whole number of days from 1 to 36500, found 0",
  ],
  [{ bundles: [{ percent: 10 }] }, "bundles[0].productIds: is missing"],
  [{ trade: "retial" }, 'trade: expected one of retail, saas, found "retial"'],
  [{ currency: "euro" }, 'currency: expected a currency of three capital letters (ISO 4217), found "euro"'],
];

describe("a policy", () => {
  test("of the examples says all that it can, rightly", () => {
    expect(checkInput(PolicySchema, EXAMPLE)).toEqual({ ok: true, value: EXAMPLE });
    expect(places.length).toBeGreaterThan(100);
  });

  test.each(places.map((place) => [writePath(place.keys), place] as const))(
    "with something of another kind at %s is refused with that path",
    (path, place) => {
      const kind = kindOf(place.value);
      const others = Object.entries(KINDS).flatMap(([other, values]) => (other === kind ? [] : values));
      for (const other of others)
        expect(problemWith(place, other)).toMatch(new RegExp(`^${literal(path)}[.[:]`));
    },
  );

  const numbers = places.filter(({ value }) => typeof value === "number");
  test.each(numbers.map((place) => [writePath(place.keys), place] as const))(
    "with a number out of range at %s is refused with that path",
    (path, place) => {
      for (const other of [-1, 1e15, Number.NaN])
        expect(problemWith(place, other)).toMatch(new RegExp(`^${literal(path)}: expected a .*number`));
    },
  );

  const texts = places.filter(({ value }) => typeof value === "string");
  test.each(texts.map((place) => [writePath(place.keys), place] as const))(
    "with an empty or an endless text at %s is refused with that path",
    (path, place) => {
      for (const other of ["", "x".repeat(5_001)])
        expect(problemWith(place, other)).toMatch(new RegExp(`^${literal(path)}: expected `));
    },
  );

  const sections = places.filter(({ value, keys }) => kindOf(value) === "object" && keys[0] !== "placements");
  test.each(sections.map((place) => [writePath(place.keys), place] as const))(
    "with a misspelt field in %s is refused with its path",
    (path, place) => {
      const other = { ...(place.value as object), mispelt: 1 };
      expect(problemWith(place, other)).toBe(`${path}.mispelt: unknown field`);
    },
  );

  test.each(wrong)("%j is refused with the path", (policy, problem) => {
    expect(checkInput(PolicySchema, policy)).toEqual({ ok: false, problem });
  });

  test("may say nothing", () => {
    expect(checkInput(PolicySchema, {})).toEqual({ ok: true, value: {} });
  });

  test("may say all that the default policy says", () => {
    expect(checkInput(PolicySchema, DEFAULT_POLICY)).toEqual({ ok: true, value: DEFAULT_POLICY });
  });
});

/** A text as a pattern that matches just it. */
function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
