import { onceText, type Promised } from "@basketwise/core";
import type { Taking } from "../storage/redemptions.ts";
import { digest } from "../text/digest.ts";

/** Who redeems, when and where. */
export interface TakingsOptions {
  readonly store: string;
  /** A digest of the order's id. */
  readonly order: string;
  /** Digests of those who redeem, the customer first, where there is one. */
  readonly subjects: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * All that is gone once a promise is redeemed. A page may claim any cart and any visit, and so get as many promises as it
 * likes: who redeems a trial has had it, to whomever it was promised, and an order earns one reward.
 */
export async function takingsOf(promised: Promised, options: TakingsOptions): Promise<Taking[]> {
  const { store, order, subjects, at } = options;
  const own = { name: promised.id, by: order };
  if (promised.trialDays === undefined) {
    return [own, { name: await digest(JSON.stringify([store, "reward", order])), by: promised.id }];
  }
  const [subject] = subjects;
  const name = subject === undefined ? own.name : await digest(onceText(promised, { store, subject, at }));
  return name === own.name ? [own] : [own, { name, by: order }];
}
