import { describe, expect, test } from "vitest";
import {
  arabic,
  arabicForComplement,
  dutch,
  dutchForComplement,
  english,
  englishForComplement,
  type Language,
  REASONS,
  type ReasonCode,
  russian,
  russianForComplement,
} from "../../src/index.ts";
import { answerIn, law } from "../laws/check.ts";
import { EVIDENCE } from "./shared/evidence.ts";

/** All reasons that an offer of a complement may have. */
const REASONS_OF_COMPLEMENT: readonly ReasonCode[] = [
  "bought_together",
  "accessory_of",
  "consumable_for",
  "protects",
  "expert_pick",
  "same_goal",
  "popular_in_segment",
  "exploring",
];

const LANGUAGES: readonly (readonly [code: string, few: Language, all: Language])[] = [
  ["en", englishForComplement, english],
  ["nl", dutchForComplement, dutch],
  ["ru", russianForComplement, russian],
  ["ar", arabicForComplement, arabic],
];

describe.each(LANGUAGES)("what %s says of a complement alone", (locale, few, all) => {
  const wording = { locale, currency: "EUR" };

  test.each(REASONS_OF_COMPLEMENT)("is what it says anyway: %s", (code) => {
    for (const evidence of [EVIDENCE[code], {}]) {
      const text = few.say({ code, evidence }, wording);
      expect(text).toBe(all.say({ code, evidence }, wording));
      expect(text).not.toBe(code);
    }
  });

  test("is said in the same direction, with the same words of the law", () => {
    expect([few.code, few.direction, few.disclose(wording)]).toEqual([
      all.code,
      all.direction,
      all.disclose(wording),
    ]);
  });

  test("is all there is to say: any other reason is said by its code", () => {
    for (const code of REASONS.filter((one) => !REASONS_OF_COMPLEMENT.includes(one)))
      expect(few.say({ code, evidence: EVIDENCE[code] }, wording)).toBe(code);
  });
});

test("a complement has no other reason", () => {
  law((shop, request) => {
    const { offers } = answerIn(shop, { ...request, techniques: ["complement"] });
    const codes = offers.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes.filter((code) => !REASONS_OF_COMPLEMENT.some((one) => one === code))).toEqual([]);
  });
});
