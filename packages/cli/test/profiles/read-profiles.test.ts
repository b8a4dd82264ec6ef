import { describe, expect, test } from "vitest";
import { pseudonym } from "../../src/profiles/pseudonym.ts";
import { readPseudonymKey } from "../../src/profiles/pseudonym-key.ts";
import { readProfiles } from "../../src/profiles/read-profiles.ts";
import { scratch } from "../scratch.ts";

const { file, path } = scratch();
const KEY = "pepper";

const order = { orderId: "secret-1", at: "2026-10-01", lines: [{ productId: "tea", quantity: 1, price: 2 }] };
const line = (customer: object) => JSON.stringify(customer);

describe("pseudonyms", () => {
  test.each([
    ["ada@example.com", "p:73c43507a0192e95887a051ea55e31d1"],
    ["منى", "p:7e28497beeba19c0b6e2ba00f0c2b350"],
  ])("of %s are those that the worker makes", (id, expected) => {
    expect(pseudonym(id, KEY)).toBe(expected);
    expect(pseudonym(expected, KEY)).toBe(expected);
  });

  test("are made with the key of the environment, else with that beside the local worker", async () => {
    const config = path("wrangler.toml");
    file(".dev.vars", 'OTHER=1\nPSEUDONYM_KEY="from a file"\n');
    expect(await readPseudonymKey({ environment: { PSEUDONYM_KEY: "given" }, config })).toBe("given");
    expect(await readPseudonymKey({ environment: {}, config })).toBe("from a file");
    await expect(readPseudonymKey({ environment: { PSEUDONYM_KEY: "" } })).rejects.toThrow(
      "--profiles: PSEUDONYM_KEY in the environment has to say what the worker makes pseudonyms of ids with",
    );
    await expect(readPseudonymKey({ environment: {}, config: "nowhere/wrangler.toml" })).rejects.toThrow(
      ".dev.vars beside wrangler.toml",
    );
  });
});

describe("a file of profiles", () => {
  test("is read as it was written on any system, and keeps no id of a customer or an order", () => {
    const text = `\ufeff${line({ id: "ada", orders: [order] })}\r\n\n${line({ id: "bo", stage: "new" })}`;
    const { lines, withoutConsent } = readProfiles(file("any.ndjson", text), KEY);
    expect(lines).toHaveLength(2);
    expect(lines.map((one) => one.split(" ")[0])).toEqual([pseudonym("ada", KEY), pseudonym("bo", KEY)]);
    expect(lines.join()).not.toMatch(/ada|secret/);
    expect(withoutConsent).toBe(0);
  });

  test("is read whole, however the bytes of its letters fall", () => {
    const names = Array.from({ length: 40_000 }, (_, i) => `größe-${i}`);
    const text = names.map((id) => `${line({ id, segments: ["größe"] })}\n`).join("");
    const { lines } = readProfiles(file("long.ndjson", text), KEY);
    expect(lines).toHaveLength(names.length);
    expect(lines.every((one) => one.endsWith('{"segments":["größe"]}'))).toBe(true);
  });

  test("leaves out who does not consent", () => {
    const text = [line({ id: "ada", consent: false }), line({ id: "bo", consent: true })].join("\n");
    const { lines, withoutConsent } = readProfiles(file("consent.ndjson", text), KEY);
    expect([lines.length, withoutConsent]).toEqual([1, 1]);
    expect(lines[0]).toBe(`${pseudonym("bo", KEY)} {}`);
  });

  test.each([
    ["no JSON", "{oops", /row 2: is not JSON: /],
    ["a list", "[]", /row 2: expected an object, found a list$/],
    ["no id", line({ stage: "new" }), /row 2: id: expected a string, found nothing$/],
    ["an id of 10 kB", line({ id: "x".repeat(10_240) }), /row 2: id: expected a string of at most 200/],
    [
      "an order without a time",
      line({ id: "bo", orders: [{ ...order, at: "soon" }] }),
      /row 2: orders\[0\]\.at: expected a day or time/,
    ],
    ["a customer twice", line({ id: "ada" }), /row 2: id: found "ada", which stands in row 1 too$/],
  ])("with %s is refused, by file and row", (what, bad, message) => {
    const name = file(`${what.replaceAll(" ", "-")}.ndjson`, `${line({ id: "ada" })}\n${bad}\n`);
    expect(() => readProfiles(name, KEY)).toThrow(message);
    expect(() => readProfiles(name, KEY)).toThrow(name);
  });

  test("that is not there is told", () => {
    expect(() => readProfiles(path("none.ndjson"), KEY)).toThrow(/none\.ndjson: there is no such file$/);
    expect(() => readProfiles(path("."), KEY)).toThrow(/: it is a folder$/);
  });
});
