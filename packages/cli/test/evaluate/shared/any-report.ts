import type {
  EvaluationReport,
  Interval,
  KeptPoint,
  LearningPoint,
  MeasureResult,
  MetricName,
  Slice,
} from "@basketwise/core";
import fc from "fast-check";
import { SAMPLE } from "./sample-report.ts";

/** A share; the ends and what is very small come often. */
const share = fc.oneof(fc.constantFrom(0, 1, 0.0004, 0.5), fc.double({ min: 0, max: 1, noNaN: true }));

const size = fc.oneof(fc.constantFrom(0, 1), fc.nat({ max: 50_000_000 }));

/** Any text but what a broken number would be written as, which must be told from it. */
const words = (maxLength: number) =>
  fc.string({ maxLength }).filter((text) => !/NaN|Infinity|undefined|null/.test(text));

const label = fc.oneof(words(80), fc.constantFrom("", "2", "3–4", "<b>", "𝔸".repeat(90)));

/** A value with an interval around it. */
const around = fc.tuple(share, share, share).map((shares) => {
  const [low, value, high] = shares.toSorted((a, b) => a - b) as [number, number, number];
  return { value, interval: [low, high] as Interval };
});

const NAMES = Object.keys(SAMPLE.measures[0]?.metrics ?? {}) as MetricName[];

const measure: fc.Arbitrary<MeasureResult> = fc
  .record({
    measure: fc.constantFrom<MeasureResult["measure"][]>("cosine", "slim", "log-likelihood-ratio", "lift"),
    parameters: fc.dictionary(words(20), fc.double({ noNaN: true, noDefaultInfinity: true }), {
      maxKeys: 6,
    }),
    values: fc.tuple(...NAMES.map(() => around)),
    validation: share,
  })
  .map(({ values, ...more }) => ({
    ...more,
    metrics: Object.fromEntries(NAMES.map((name, i) => [name, values[i]?.value])) as MeasureResult["metrics"],
    intervals: Object.fromEntries(
      NAMES.map((name, i) => [name, values[i]?.interval]),
    ) as MeasureResult["intervals"],
    chosen: false,
  }));

const slice: fc.Arbitrary<Slice> = fc
  .record({ label, heldOut: size, chosen: around, popularity: share })
  .map(({ chosen, ...more }) => ({ ...more, chosen: chosen.value, chosenInterval: chosen.interval }));

const kept: fc.Arbitrary<KeptPoint> = fc.record({ keep: fc.integer({ min: 1, max: 5000 }), value: share });

const learned: fc.Arbitrary<LearningPoint> = fc.record({ share, baskets: size, value: share });

/** Reports of shops large, small and strange: also with a single measure, or with nothing in a slice. */
export const anyReport: fc.Arbitrary<EvaluationReport> = fc
  .record({
    measures: fc.array(measure, { minLength: 1, maxLength: 6 }),
    best: fc.nat(),
    popularity: fc.boolean(),
    keep: fc.integer({ min: 1, max: 200 }),
    bySize: fc.array(slice, { maxLength: 7 }),
    byPopularity: fc.array(slice, { maxLength: 4 }),
    byKept: fc.uniqueArray(kept, { maxLength: 9, selector: (point) => point.keep }),
    learning: fc.uniqueArray(learned, { maxLength: 7, selector: (point) => point.baskets }),
  })
  .map(({ measures, best, popularity, ...more }) => ({
    ...SAMPLE,
    ...more,
    measures: measures.map(
      (result, i): MeasureResult => ({
        ...result,
        measure: popularity && i === 0 ? "popularity" : result.measure,
        chosen: i === best % measures.length,
      }),
    ),
  }));
