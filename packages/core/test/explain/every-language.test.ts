import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Facts, type Language, PLAYBOOK, REASONS, type Reason } from "../../src/index.ts";
import { answerIn, law } from "../laws/check.ts";
import { EVIDENCE } from "./shared/evidence.ts";

const LOCALES: Readonly<Record<string, readonly string[]>> = {
  en: ["en", "en-GB"],
  ru: ["ru", "ru-KZ"],
  nl: ["nl", "nl-BE"],
  ar: ["ar", "ar-EG"],
};

/** What a language says of a reason in each of its locales. */
function saidIn(language: Language, reason: Reason): string[] {
  const locales = LOCALES[language.code] ?? [];
  return locales.map((locale) => language.say(reason, { locale, currency: "EUR" }));
}

/** Nothing that a program would say and no shopkeeper. */
const NO_WORDS = /undefined|NaN|null|Infinity|\[object|true|false|\0|#|^\s|\s$|^$/;

/** A field as it is, missing, or something that no technique would put there. */
function spoilt(evidence: Facts): fc.Arbitrary<Facts> {
  const odd = fc.constantFrom(
    undefined,
    "",
    " ",
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0,
    1,
    -3,
    2.5,
    1e21,
    [],
  );
  const fields = Object.entries(evidence).map(([name, value]) =>
    fc.oneof(fc.constant(value), odd).map((found) => (found === undefined ? [] : [[name, found] as const])),
  );
  return fc.tuple(...fields).map((entries) => Object.fromEntries(entries.flat()) as Facts);
}

describe.each(PLAYBOOK.languages.map((language) => [language.code, language] as const))(
  "%s",
  (_, language) => {
    test("has a sentence of its own for every reason that has evidence, and one for each that has lost it", () => {
      for (const code of REASONS) {
        const whole = saidIn(language, { code, evidence: EVIDENCE[code] });
        const plain = saidIn(language, { code, evidence: {} });
        for (const sentence of [...whole, ...plain]) expect(sentence).not.toMatch(NO_WORDS);
        const numbers = Object.keys(EVIDENCE[code]).filter((name) => name !== "propensity");
        if (numbers.length > 0) expect(whole, code).not.toEqual(plain);
      }
    });

    test("names what the evidence names, and no more of a customer's segment than that there are such customers", () => {
      for (const code of REASONS) {
        const { title, brand, goal, reward, benefit, source } = EVIDENCE[code];
        for (const sentence of saidIn(language, { code, evidence: EVIDENCE[code] })) {
          for (const word of [title, brand, goal, reward, benefit, source]) {
            if (word !== undefined) expect(sentence).toContain(word);
          }
          expect(sentence).not.toContain("at-risk");
        }
      }
    });

    test("says nothing that is none, whatever is missing from the evidence", () => {
      for (const code of REASONS) {
        fc.assert(
          fc.property(spoilt(EVIDENCE[code]), (evidence) => {
            for (const sentence of saidIn(language, { code, evidence })) {
              expect(sentence, JSON.stringify(evidence)).not.toMatch(NO_WORDS);
            }
          }),
          { seed: 20_261_122, numRuns: 60 },
        );
      }
    });

    test("begins in its own direction, so that a page with dir=auto lays it out right", () => {
      for (const code of REASONS) {
        for (const sentence of saidIn(language, { code, evidence: EVIDENCE[code] })) {
          // As a browser looks for it: into isolates too.
          const [first = ""] = /[\p{L}\u200e\u200f]/u.exec(sentence) ?? [];
          expect(/[\p{Script=Arabic}\u200f]/u.test(first) ? "rtl" : "ltr", sentence).toBe(language.direction);
        }
      }
    });

    test("says the code of a merchant's own reason, also of one named as an object's own parts are", () => {
      const said = (code: string) => language.say({ code, evidence: {} }, { locale: "en", currency: "EUR" });
      expect(["our_own", "constructor", "__proto__"].map(said)).toEqual([
        "our_own",
        "constructor",
        "__proto__",
      ]);
    });

    test("can disclose that a price was made for the customer", () => {
      expect(language.disclose({ locale: language.code, currency: "EUR" })).toMatch(/^\p{Lu}?.{20,}\.$/u);
    });
  },
);

test("what the techniques of any shop give as evidence has its own sentence in every language", () => {
  const seen = new Set<string>();
  law((shop, request) => {
    const { offers, later } = answerIn(shop, request);
    const reasons = [...offers.flatMap((offer) => offer.reasons), ...later.map(({ reason }) => reason)];
    for (const { code, evidence } of reasons) {
      seen.add(code);
      for (const language of PLAYBOOK.languages) {
        for (const sentence of saidIn(language, { code, evidence })) expect(sentence).not.toMatch(NO_WORDS);
      }
    }
  });
  expect(seen.size).toBeGreaterThan(20);
});
