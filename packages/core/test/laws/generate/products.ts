import fc from "fast-check";
import type { FeatureValue, Product } from "../../../src/model/product.ts";
import { planTerms, twoPlans } from "./plan-terms.ts";
import { anyRef, anyTime, CATEGORIES, GOALS, GROUPS, IDS, nearId, oneIn, SEGMENTS, some } from "./words.ts";

/** Prices at which the shares of the rules are met exactly, just missed, and far away. */
const price = fc.constantFrom(
  0.5,
  1,
  2.5,
  3,
  6,
  9.99,
  10,
  20,
  29.5,
  30,
  30.01,
  50,
  100,
  160,
  235,
  400,
  999,
  0,
);

/** Costs that no other amount can be mistaken for: below a price they have four decimals, above it many digits. */
const cost = fc.oneof(
  fc.constantFrom(0.1001, 1.2307, 7.0703, 15.1609),
  fc.integer({ min: 1, max: 9 }).map((i) => 70_000_000 + i + 0.37),
);

const refs = fc.array(anyRef, { minLength: 1, maxLength: 2 });
const few = (words: readonly string[]) => fc.subarray([...words], { minLength: 1, maxLength: 2 });

const features = fc.dictionary(
  fc.constantFrom("season", "wheels", "color", "power"),
  fc.constantFrom<FeatureValue>("summer", "winter", 2, true),
  { maxKeys: 3, noNullPrototype: true },
);

/** A product with any of the fields a product may have. */
function anyProduct(id: string): fc.Arbitrary<Product> {
  return some<Product>({
    id: fc.constant(id),
    title: fc.constant(`The ${id}`),
    price,
    salePrice: oneIn(6, price),
    lowestPrice30Days: oneIn(3, price),
    cost: oneIn(2, cost),
    category: oneIn(2, fc.constantFrom(...CATEGORIES)),
    brand: oneIn(2, fc.constantFrom("Acme", "Lumen")),
    imageLink: oneIn(8, fc.constant("https://shop.example/p.png")),
    link: oneIn(8, fc.constant("https://shop.example/p")),
    group: oneIn(3, fc.constantFrom(...GROUPS)),
    tier: oneIn(4, fc.integer({ min: 1, max: 3 })),
    features: oneIn(3, features),
    highlights: oneIn(4, fc.constant(["Lasts longer"])),
    availability: oneIn(4, fc.constantFrom("in_stock", "out_of_stock", "preorder", "backorder")),
    launchedAt: oneIn(3, anyTime),
    kind: oneIn(2, fc.constantFrom("good", "consumable", "service", "protection", "plan")),
    goals: oneIn(5, few(GOALS)),
    isAccessoryOrSparePartFor: oneIn(5, refs),
    isConsumableFor: oneIn(8, refs),
    isSimilarTo: oneIn(6, refs),
    isRelatedTo: oneIn(3, refs),
    optionsOf: oneIn(5, refs),
    requires: oneIn(8, fc.array(nearId, { minLength: 1, maxLength: 2 })),
    conflictsWith: oneIn(12, refs),
    series: oneIn(
      4,
      fc.integer({ min: 1, max: 3 }).map((part) => ({ id: "trilogy", part })),
    ),
    partner: oneIn(8, fc.constant("Partner Ltd")),
    impulse: oneIn(4, fc.boolean()),
    replenishEvery: oneIn(4, fc.integer({ min: 1, max: 60 })),
    forSegments: oneIn(10, few(SEGMENTS)),
    stories: oneIn(8, fc.constant([{ segment: "vip", text: "It worked for us." }])),
    guides: oneIn(4, fc.constant([{ title: `How to use ${id}`, link: `https://shop.example/${id}` }])),
    rating: oneIn(
      3,
      fc.record({ value: fc.constantFrom(1, 3.5, 5), count: fc.nat(200) }, { noNullPrototype: true }),
    ),
    plan: oneIn(3, planTerms),
  });
}

/** A catalog of 3 to 25 products, each id once; in some the first two are plans of one group. */
export const catalogs: fc.Arbitrary<Product[]> = fc
  .integer({ min: 3, max: IDS.length })
  .chain((size) => fc.tuple(oneIn(3, twoPlans), fc.tuple(...IDS.slice(0, size).map(anyProduct))))
  .map(([plans = [], products]) => products.map((product, i) => ({ ...product, ...plans[i] })));
