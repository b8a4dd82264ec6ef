import fc from "fast-check";
import type { PlanTerms, Product } from "../../../src/model/product.ts";
import { METRICS, oneIn, some } from "./words.ts";

const table = (least: number): fc.Arbitrary<Record<string, number>> =>
  fc.dictionary(fc.constantFrom(...METRICS), fc.integer({ min: least, max: 50 }), {
    maxKeys: 2,
    noNullPrototype: true,
  });

/** What a plan includes, what more costs and what it unlocks. */
export const planTerms: fc.Arbitrary<PlanTerms> = some<PlanTerms>({
  includes: table(0),
  overage: table(1),
  unlocks: oneIn(
    2,
    fc.constantFrom(
      [{ metric: "leads", atLeast: 10, feature: "CRM" }],
      [{ metric: "leads", atLeast: 10, feature: "CRM", benefit: "No lead is lost" }],
    ),
  ),
  trialDays: oneIn(2, fc.integer({ min: 7, max: 30 })),
});

/** What makes two products plans of one group, the second one dearer and called for by the usage of many a customer. */
export const twoPlans: fc.Arbitrary<Partial<Product>[]> = fc
  .record({ small: planTerms, large: planTerms })
  .map(({ small, large }) => {
    const plan = { kind: "plan", group: "plans", availability: "in_stock" } as const;
    const unlocks = [{ metric: "leads", atLeast: 10, feature: "CRM" }];
    return [
      { ...plan, price: 29, salePrice: 29, plan: { ...small, unlocks: [] } },
      {
        ...plan,
        price: 59,
        salePrice: 59,
        plan: { ...large, includes: { leads: 100, credits: 40 }, unlocks, trialDays: 30 },
      },
    ];
  });
