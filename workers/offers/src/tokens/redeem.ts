import type { Verdict } from "@basketwise/core";
import { type Budget, OVER } from "../storage/budget.ts";
import type { Redemptions, Taking } from "../storage/redemptions.ts";

/** What is redeemed, when, and how long it may wait. */
export interface RedeemOptions {
  readonly redemptions: Redemptions;
  /** Digests: who ordered is nowhere to be found by what was redeemed. */
  readonly takings: readonly Taking[];
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly budget: Budget;
}

/** The verdict once an order has taken what is promised once; undefined where the ledger can't say: asking again is safe. */
export async function redeem(
  kept: Extract<Verdict, { valid: true }>,
  { redemptions, takings, at, budget }: RedeemOptions,
): Promise<Verdict | undefined> {
  const { promised, checked } = kept;
  const taken = await isTaken(redemptions.redeem(takings, at), budget);
  if (taken === undefined) return undefined;
  if (taken) return { ...kept, checked: [...checked, "redemption"] };
  return { valid: false, code: "already-redeemed", detail: GONE, promised };
}

const GONE = "another order has redeemed it, or what can be had but once was had by another promise";

async function isTaken(taking: Promise<boolean>, budget: Budget): Promise<boolean | undefined> {
  try {
    const taken = await budget.wait(taking);
    return taken === OVER ? undefined : taken;
  } catch (error) {
    console.error(`ledger: ${error}`);
    return undefined;
  }
}
