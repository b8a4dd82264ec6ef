import {
  OfferBatchResponseSchema,
  OfferRequestSchema,
  OfferResponseSchema,
  ProblemSchema,
} from "@basketwise/core/schema";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { CATALOG, shopGraph } from "./helpers/shop.ts";
import { visitor } from "./helpers/visitor.ts";

const SEED = 20261001;
const RUNS = 300;

/** Mostly right, now and then wrong. */
const mostly = <T, W>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<W>) =>
  fc.oneof({ weight: 30, arbitrary: right as fc.Arbitrary<T | W> }, { weight: 1, arbitrary: wrong });

const strange = fc.constantFrom("unheard-of", "__proto__", "toString", "\u0000", "\ud800");
const id = mostly(
  fc.oneof(fc.constantFrom(...CATALOG.map((product) => product.id)), strange),
  fc.constantFrom("", 7),
);
const ids = fc.array(id, { maxLength: 3 });
const quantity = mostly(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(-1, 0.5, 1e12, "2"));
const price = mostly(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(-1, 1e300, "9.99"));
const at = mostly(fc.constantFrom("2026-09-30T10:00:00Z", "2020-02-29T00:00:00Z"), fc.constant("yesterday"));
const line = fc.record({ productId: id, quantity, price, offerId: id }, { requiredKeys: ["productId"] });
const order = fc.record({
  orderId: id,
  at,
  lines: fc.array(fc.record({ productId: id, quantity, price }), { maxLength: 3 }),
});
const placement = mostly(
  fc.constantFrom(
    "product",
    "cart",
    "checkout",
    "home",
    "search",
    "email",
    "till",
    "account",
    "confirmation",
  ),
  fc.constantFrom("moon", "constructor", ""),
);
const technique = mostly(
  fc.constantFrom("complement", "similar", "popular", "upgrade"),
  fc.constant("upsell"),
);

/** Mostly what a page would send. */
const request = fc.record(
  {
    placement,
    productId: id,
    category: fc.constantFrom("electronics", "electronics/cases", "//", "x"),
    query: fc.string({ unit: "grapheme", maxLength: 30 }),
    cart: mostly(fc.record({ lines: fc.array(line, { maxLength: 5 }) }), ids),
    techniques: fc.array(technique, { maxLength: 3 }),
    customer: fc.record(
      { id, consent: fc.boolean(), budget: price, plan: id, orders: fc.array(order, { maxLength: 2 }) },
      { requiredKeys: [] },
    ),
    session: fc.record({ viewed: ids, abandoned: ids, source: id }, { requiredKeys: [] }),
    exclude: ids,
    limit: mostly(fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, 21, null)),
    min: mostly(fc.integer({ min: 0, max: 3 }), fc.constant(-1)),
    country: mostly(fc.constantFrom("DE", "GB"), fc.constant("Atlantis")),
    locale: mostly(fc.constantFrom("en", "de-DE", "zh-Hant-TW"), fc.constant("?")),
    explain: fc.boolean(),
  },
  { requiredKeys: ["placement"] },
);

const body = fc.oneof(
  { weight: 6, arbitrary: request.map((one) => JSON.stringify(one)) },
  {
    weight: 2,
    arbitrary: fc.array(request, { maxLength: 4 }).map((requests) => JSON.stringify({ requests })),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);

const Answered = v.union([OfferResponseSchema, OfferBatchResponseSchema]);

test("whatever is sent, the answer is an offer response or a problem, and never a failure", async () => {
  const storage = memoryStorage();
  await publishGraph(storage, shopGraph());
  const visitors = visitor({ storage });
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const answer = await visitors.offers<unknown>(text);
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      expect(answer.status).toBeLessThan(500);
      expect(v.is(answer.status === 200 ? Answered : ProblemSchema, answer.body)).toBe(true);
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // Both kinds of answer are really met.
  for (const status of [200, 400]) expect(seen.get(status)).toBeGreaterThan(RUNS / 10);
});

test("what the schema lets through is answered, unless its placement or technique is unknown", async () => {
  const storage = memoryStorage();
  await publishGraph(storage, shopGraph());
  const visitors = visitor({ storage });
  await fc.assert(
    fc.asyncProperty(request, async (one) => {
      const { status, text } = await visitors.offers<unknown>(one);
      const unknown = /"detail":"(placement|techniques): expected (some|one) of/.test(text);
      expect(status === 200 || unknown).toBe(v.is(OfferRequestSchema, JSON.parse(JSON.stringify(one))));
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
