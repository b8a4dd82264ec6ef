import { onceText, type Promised } from "@basketwise/core";
import type { Taking } from "../storage/redemptions.ts";
import { digest } from "../text/digest.ts";

/** Who would redeem, when and where. */
export interface TakerOptions {
  readonly store: string;
  /** Digests of those who redeem, the customer first, where there is one. */
  readonly subjects: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The same, and by which order. */
export interface TakingsOptions extends TakerOptions {
  /** A digest of the order's id. */
  readonly order: string;
}

/** The names under which it is gone once it was redeemed, whatever order did. */
export async function namesOf(promised: Promised, options: TakerOptions): Promise<string[]> {
  const taker = promised.trialDays === undefined ? undefined : await takerOf(promised, options);
  return taker === undefined || taker === promised.id ? [promised.id] : [promised.id, taker];
}

/** The name of a trial for who redeems it, to whomever it was promised; undefined where nobody says who. */
async function takerOf(
  promised: Promised,
  { store, subjects: [subject], at }: TakerOptions,
): Promise<string | undefined> {
  return subject === undefined ? undefined : digest(onceText(promised, { store, subject, at }));
}

/**
 * All that is gone once a promise is redeemed. A page may claim any cart and any visit, and so get as many promises as it
 * likes: who redeems a trial has had it, to whomever it was promised, and an order earns one reward.
 */
export async function takingsOf(promised: Promised, options: TakingsOptions): Promise<Taking[]> {
  const { store, order } = options;
  const own = (await namesOf(promised, options)).map((name) => ({ name, by: order }));
  if (promised.trialDays !== undefined) return own;
  return [...own, { name: await digest(JSON.stringify([store, "reward", order])), by: promised.id }];
}
