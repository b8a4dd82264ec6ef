import fc from "fast-check";
import type { Ref } from "../../../src/model/ref.ts";

/** Product ids whose order by code unit is not that of numbers. */
export const IDS: readonly string[] = Array.from({ length: 25 }, (_, i) => `p-${i + 1}`);

export const CATEGORIES = ["home", "home/lamps", "home/lamps/desk", "food", "toys"];
export const GROUPS = ["g-1", "g-2", "g-3"];
export const GOALS = ["grow", "save", "relax"];
export const SEGMENTS = [
  "vip",
  "loyal",
  "source:ads",
  "new",
  "discount-seeker",
  "champions",
  "regular",
  "country:DE",
  "coupons:2",
  "browses:home",
  "searches:lamp",
  "signal:expanding",
];

/** What merchants call their customers. */
export const OWN_SEGMENTS = ["vip", "wholesale"];
export const COUNTRIES = ["DE", "FR"];
export const SOURCES = ["ads", "search"];
export const METRICS = ["credits", "leads"];

/** The moment of every generated decision. */
export const AT: number = Date.parse("2026-11-02T10:00:00Z");

/** A product that the catalog may or may not know. */
export const anyId: fc.Arbitrary<string> = fc.constantFrom(...IDS, "unknown");

/** A product of a small catalog, more likely. */
export const nearId: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...IDS.slice(0, 6)) },
  { weight: 1, arbitrary: anyId },
);

export const anyRef: fc.Arbitrary<Ref> = fc.oneof(
  { weight: 4, arbitrary: nearId },
  { weight: 1, arbitrary: fc.constantFrom(...GROUPS.map((group) => `group:${group}`)) },
  { weight: 1, arbitrary: fc.constantFrom(...CATEGORIES.map((path) => `category:${path}`)) },
);

/** A moment of the last year, often a recent one, at times one to come. */
export const anyTime: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -3, max: 400 }))
  .map((days) => new Date(AT - days * 86_400_000).toISOString());

/** A field that is there in one of so many. */
export function oneIn<T>(many: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: many - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** What each field of a record may be; a field may be missing where its arbitrary is at times undefined. */
export type Fields<T> = { readonly [K in keyof T]-?: fc.Arbitrary<T[K] | undefined> };

/** A record without the fields that are undefined. */
export function some<T extends object>(fields: Fields<T>): fc.Arbitrary<T> {
  const made = fc.record(fields as Record<string, fc.Arbitrary<unknown>>, { noNullPrototype: true });
  return made.map(
    (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T,
  );
}
