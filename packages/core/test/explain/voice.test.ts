import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { english, type Language, PLAYBOOK, voiceFor } from "../../src/index.ts";

/** The language that speaks and the locale of its numbers. */
function spoken(...locales: string[]): string {
  const { language, wording } = voiceFor(locales, "EUR", PLAYBOOK.languages);
  return `${language.code} in ${wording.locale}`;
}

describe("a locale is spoken to in its language, with its own numbers:", () => {
  test.each([
    ["ru", "ru in ru"],
    ["nl-BE", "nl in nl-BE"],
    ["NL-be", "nl in nl-BE"],
    ["ar-EG", "ar in ar-EG"],
    ["ru-Cyrl-KZ", "ru in ru-Cyrl-KZ"],
    ["ar-EG-u-nu-latn", "ar in ar-EG-u-nu-latn"],
    ["en-GB-oxendict", "en in en-GB-oxendict"],
    ["ar-Latn", "ar in ar-Latn"],
    [" nl ", "nl in nl"],
  ])("%s: %s", (locale, expected) => expect(spoken(locale)).toBe(expected));
});

describe("a sloppy tag is understood as far as it goes:", () => {
  test.each([
    ["nl_BE", "nl in nl-BE"],
    ["en_US.UTF-8", "en in en"],
    ["ru-", "ru in ru"],
    ["ru--RU", "ru in ru"],
    ["ar-EG-x", "ar in ar-EG"],
    ["ru-RU-u-", "ru in ru-RU"],
    ["nl-a-bbb-a-ccc", "nl in nl-a-bbb"],
  ])("%s: %s", (locale, expected) => expect(spoken(locale)).toBe(expected));
});

describe("what nobody here speaks falls back", () => {
  test("to the language of the next locale, and that one's numbers", () => {
    expect(spoken("pt-BR", "nl-BE")).toBe("nl in nl-BE");
    expect(spoken("pt_BR", "xx", "ar")).toBe("ar in ar");
  });

  test("to the first language, and never keeps the numbers of another", () => {
    expect(spoken("pt-BR")).toBe("en in en");
    expect(spoken("de-CH", "fr")).toBe("en in en");
    expect(spoken()).toBe("en in en");
  });

  test("where a tag only begins with the letters of a language", () => {
    expect(spoken("rus")).toBe("en in en");
    expect(spoken("arn-CL", "ru")).toBe("ru in ru");
  });

  test.each(["", "-", "*", "x", "x-ru", "i-klingon", "--", "_", "ru RU", "\0", "💥"])("from %j", (locale) => {
    expect(spoken(locale)).toBe("en in en");
  });
});

test("a region's own language comes before the plain one", () => {
  const flemish: Language = { ...english, code: "nl-BE" };
  const dutch: Language = { ...english, code: "nl" };
  const own = (locale: string) => voiceFor([locale], "EUR", [english, dutch, flemish]).language.code;
  expect(["nl-BE", "nl-be-u-nu-latn", "nl-NL", "nl"].map(own)).toEqual(["nl-BE", "nl-BE", "nl", "nl"]);
});

test("a merchant's language that Intl has never heard of writes its numbers as English does, on every machine", () => {
  const klingon: Language = { ...english, code: "tlh" };
  const { wording } = voiceFor(["tlh-QO"], "EUR", [english, klingon]);
  expect(Intl.NumberFormat.supportedLocalesOf("tlh-QO")).toEqual([]);
  expect(wording.locale).toBe("en");
});

test("a tag of any length is looked at no further than a tag can be long", () => {
  const { language, wording } = voiceFor([`ru${"-abcde".repeat(100_000)}`], "EUR", PLAYBOOK.languages);
  expect(language.code).toBe("ru");
  expect(wording.locale.length).toBeLessThan(40);
});

test("no tag whatever throws, and its numbers are always those of a locale that Intl knows", () => {
  const subtag = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9]{1,9}$/),
    fc.constantFrom("ru", "AR", "nl", "u", "x", ""),
  );
  const tag = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .tuple(fc.array(subtag, { maxLength: 5 }), fc.constantFrom("-", "_"))
      .map(([subtags, join]) => subtags.join(join)),
  );
  fc.assert(
    fc.property(tag, tag, (asked, policys) => {
      const { language, wording } = voiceFor([asked, policys], "EUR", PLAYBOOK.languages);
      expect(wording.locale.split("-")[0]).toBe(language.code);
      expect(Intl.NumberFormat.supportedLocalesOf(wording.locale)).toEqual([wording.locale]);
      expect(language.say({ code: "all_versions", evidence: { versions: 3 } }, wording)).not.toBe("");
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});
