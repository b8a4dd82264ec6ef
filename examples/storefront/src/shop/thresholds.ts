import policy from "../../shop/policy.json" with { type: "json" };

/** A total in pounds that earns something, as the merchant's policy has it. */
export interface Threshold {
  readonly amount: number;
  readonly reward: string;
}

const THRESHOLDS: readonly Threshold[] = policy.thresholds.toSorted((a, b) => a.amount - b.amount);

/** The threshold that a total is on its way to, and the highest that it has reached. */
export function thresholdsAround(total: number): { readonly next?: Threshold; readonly reached?: Threshold } {
  const next = THRESHOLDS.find(({ amount }) => amount > total);
  const reached = THRESHOLDS.findLast(({ amount }) => amount <= total);
  return { ...(next && { next }), ...(reached && { reached }) };
}
