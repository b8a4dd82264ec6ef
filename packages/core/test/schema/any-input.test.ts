import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { PLAYBOOK, voiceFor } from "../../src/index.ts";
import * as schema from "../../src/schema/index.ts";
import { Locale } from "../../src/schema/parts/locale.ts";
import { Time } from "../../src/schema/parts/time.ts";
import { quote } from "../../src/schema/quote.ts";

const seeded = { seed: 20261102, numRuns: 300 };

const schemas = Object.entries<unknown>(schema).filter((entry): entry is [string, v.GenericSchema] =>
  entry[0].endsWith("Schema"),
);

const shortText = fc.string({ minLength: 1, maxLength: 20 });
const request = fc.record(
  {
    placement: shortText,
    productId: shortText,
    cart: fc.record(
      {
        lines: fc.array(
          fc.record(
            { productId: shortText, quantity: fc.integer({ min: 1, max: 99 }) },
            { requiredKeys: ["productId"] },
          ),
        ),
        coupon: fc.boolean(),
      },
      { requiredKeys: ["lines"] },
    ),
    limit: fc.integer({ min: 1, max: 20 }),
  },
  { requiredKeys: ["placement"] },
);

/** Fields that no schema of ours has, since theirs are camelCase. */
const unknownFields = fc.dictionary(
  shortText.map((name) => `x-${name}`),
  fc.jsonValue(),
  { minKeys: 1, maxKeys: 3 },
);

describe("whatever comes in", () => {
  test.each(schemas)("%s answers, and never throws", (_, any) => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (input) => {
        const checked = schema.checkInput(any, input);
        if (!checked.ok) expect(checked.problem).toMatch(/expected |is missing$|unknown field$/);
      }),
      seeded,
    );
  });

  test("a message stays on one short line, however long the input", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: "binary" }), (text) => {
        expect(quote(text).length).toBeLessThanOrEqual(60);
        expect(quote(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
      seeded,
    );
  });

  test("the name of a field in a message stays short too", () => {
    const usage = { ["metric".repeat(1_000)]: "many" };
    const checked = schema.checkInput(schema.OfferRequestSchema, {
      placement: "account",
      customer: { usage },
    });
    expect(checked).toMatchObject({ ok: false });
    expect(JSON.stringify(checked).length).toBeLessThan(250);
  });
});

describe("unknown fields", () => {
  test("are ignored in requests, at every depth", () => {
    fc.assert(
      fc.property(request, unknownFields, (known, unknown) => {
        const lines = known.cart?.lines.map((line) => ({ ...unknown, ...line }));
        const given = {
          ...unknown,
          ...known,
          ...(known.cart && { cart: { ...unknown, ...known.cart, lines } }),
        };
        expect(schema.checkInput(schema.OfferRequestSchema, given)).toEqual({ ok: true, value: known });
      }),
      seeded,
    );
  });

  test("are refused in policies, at every depth", () => {
    const parts = [
      "anchor",
      "upgrade",
      "evidence",
      "bundle",
      "secondItem",
      "impulse",
      "margin",
      "fatigue",
      "dismissed",
    ];
    fc.assert(
      fc.property(fc.constantFrom(undefined, ...parts), unknownFields, (part, unknown) => {
        const checked = schema.checkInput(
          schema.PolicySchema,
          part === undefined ? unknown : { [part]: unknown },
        );
        expect(checked).toMatchObject({ ok: false });
        expect(checked).toHaveProperty(
          "problem",
          expect.stringMatching(/^(\w+)?[.[].*: unknown field$|^x-.*: unknown field$/),
        );
      }),
      seeded,
    );
  });
});

describe("a time", () => {
  test("that Date writes is always taken", () => {
    const dates = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => v.is(Time, date.toISOString())),
      seeded,
    );
  });

  test("is taken as a day just where the calendar has that day", () => {
    const digits = (most: number, length: number) =>
      fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(length, "0"));
    fc.assert(
      fc.property(digits(9999, 4), digits(13, 2), digits(32, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        return v.is(Time, text) === exists;
      }),
      { ...seeded, numRuns: 3_000 },
    );
  });
});

describe("a locale", () => {
  test("that is taken is spoken to in a locale that Intl knows how to read", () => {
    const subtag = fc.oneof(fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), fc.constantFrom("ru", "AR", "nl", "u"));
    fc.assert(
      fc.property(
        fc.array(subtag, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("-", "_"),
        (subtags, join) => {
          const tag = subtags.join(join);
          if (!v.is(Locale, tag)) return;
          const { wording } = voiceFor([tag], "EUR", PLAYBOOK.languages);
          expect(Intl.NumberFormat.supportedLocalesOf(wording.locale)).toEqual([wording.locale]);
        },
      ),
      { ...seeded, numRuns: 3_000 },
    );
  });

  test.each([
    "de",
    "pt-BR",
    "zh-Hant-TW",
    "es-419",
    "de-CH-1996",
    "ca-ES-valencia",
    "pt_BR",
    "ar-EG-u-nu-latn",
  ])("%s is taken", (tag) => {
    expect(v.is(Locale, tag)).toBe(true);
  });
});
