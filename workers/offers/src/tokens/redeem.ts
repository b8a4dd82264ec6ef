import type { Verdict } from "@basketwise/core";
import { type Budget, OVER } from "../storage/budget.ts";
import type { Redemptions, Taking } from "../storage/redemptions.ts";

/** A promise that holds. */
export type Kept = Extract<Verdict, { valid: true }>;

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
  kept: Kept,
  { redemptions, takings, at, budget }: RedeemOptions,
): Promise<Verdict | undefined> {
  const { promised, checked } = kept;
  const taken = await inTime(redemptions.redeem(takings, at), budget);
  if (taken === undefined) return undefined;
  if (taken) return { ...kept, checked: [...checked, "redemption"] };
  return { valid: false, code: "already-redeemed", detail: GONE, promised };
}

/** What {@link lookedAt} asks. */
export interface LookOptions extends Pick<RedeemOptions, "redemptions" | "budget"> {
  /** The names of which one is taken where it is gone. */
  readonly names: readonly string[];
}

/** The verdict where nothing is to be taken: no if it is known to be gone. Where the ledger can't say, the order will find out. */
export async function lookedAt(kept: Kept, { redemptions, names, budget }: LookOptions): Promise<Verdict> {
  const gone = await inTime(redemptions.isAnyTaken(names), budget);
  if (!gone) return kept;
  return { valid: false, code: "already-redeemed", detail: TAKEN, promised: kept.promised };
}

const TAKEN = "an order has redeemed it already";

const GONE = "another order has redeemed it, or what can be had but once was had by another promise";

async function inTime(asking: Promise<boolean>, budget: Budget): Promise<boolean | undefined> {
  try {
    const answer = await budget.wait(asking);
    return answer === OVER ? undefined : answer;
  } catch (error) {
    console.error(`ledger: ${error}`);
    return undefined;
  }
}
