import { describe, expect, test } from "vitest";
import { decimalsOf, toMinor } from "../../src/model/money.ts";
import type { OfferResponse } from "../../src/model/response.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import { answerIn, law } from "./check.ts";
import type { AnyShop } from "./generate.ts";

/** Every way in which a response could tell what a product costs: as a number, in cents, or as a language writes it. */
function tellings({ catalog, policy }: AnyShop, locale: string): string[] {
  const { currency } = policy;
  const decimals = decimalsOf(currency);
  const styles: Intl.NumberFormatOptions[] = [
    { style: "decimal", maximumFractionDigits: 4 },
    { style: "currency", currency },
    { style: "currency", currency, maximumFractionDigits: 4 },
  ];
  const costs = new Set(catalog.flatMap(({ cost }) => cost ?? []));
  return [...costs].flatMap((cost) => {
    const minor = toMinor(cost, decimals);
    const written = styles.map((style) => new Intl.NumberFormat(locale, style).format(cost));
    // In cents, or rounded to them, a small cost looks like any other amount; a large one can't be mistaken.
    return cost > 1e6 ? [String(cost), String(minor), ...written] : [String(cost), written[0] ?? ""];
  });
}

/** The parts of a response that could tell a cost, and how often each was there to be looked at. */
const parts: Readonly<Record<string, (response: OfferResponse) => readonly unknown[]>> = {
  offers: ({ offers }) => offers,
  companions: ({ offers }) => offers.flatMap(({ companion }) => companion ?? []),
  comparisons: ({ offers }) => offers.flatMap(({ compare }) => compare ?? []),
  required: ({ required }) => required,
  later: ({ later }) => later,
  guides: ({ guides }) => guides,
  withheld: ({ withheld }) => withheld ?? [],
  "withheld by margin": ({ withheld }) =>
    (withheld ?? []).filter(({ rules }) => rules.some(({ rule }) => rule === "margin")),
};

describe.each(PLAYBOOK.languages.map((language) => ({ code: language.code, language })))(
  "no response in $code",
  ({ code, language }) => {
    test("ever contains a cost, in whatever part of it and however written", () => {
      const playbook = { ...PLAYBOOK, languages: [language] as const };
      const seen = new Map<string, number>();
      law((shop, request) => {
        const response = answerIn(shop, { ...request, locale: code }, playbook);
        const bytes = JSON.stringify(response);
        expect(tellings(shop, code).filter((told) => bytes.includes(told))).toEqual([]);
        for (const [part, read] of Object.entries(parts))
          seen.set(part, (seen.get(part) ?? 0) + read(response).length);
      });
      expect(Object.keys(parts).filter((part) => !seen.get(part))).toEqual([]);
    });
  },
);
