import type { Verdict } from "@basketwise/core";
import { type Budget, OVER } from "../storage/budget.ts";
import type { Redemptions } from "../storage/redemptions.ts";

/** Which order redeems, when, and how long it may wait. */
export interface RedeemOptions {
  readonly redemptions: Redemptions;
  /** A digest of the order's id: who ordered is nowhere to be found by what was redeemed. */
  readonly order: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly budget: Budget;
}

/** The verdict once an order has taken what is promised once; undefined where the ledger can't say: asking again is safe. */
export async function redeem(
  kept: Extract<Verdict, { valid: true }>,
  { redemptions, order, at, budget }: RedeemOptions,
): Promise<Verdict | undefined> {
  const { promised, checked } = kept;
  const taken = await takenBy(redemptions.redeem(promised.id, order, at), budget);
  if (taken === undefined) return undefined;
  if (taken === order) return { ...kept, checked: [...checked, "redemption"] };
  return { valid: false, code: "already-redeemed", detail: "another order has redeemed it", promised };
}

async function takenBy(taking: Promise<string>, budget: Budget): Promise<string | undefined> {
  try {
    const taken = await budget.wait(taking);
    return taken === OVER ? undefined : taken;
  } catch (error) {
    console.error(`ledger: ${error}`);
    return undefined;
  }
}
