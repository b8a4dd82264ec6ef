import { toMinor } from "../model/money.ts";
import { kept, type Order } from "../model/order.ts";
import { fifthOf } from "../model/quintiles.ts";
import type { RfmCuts } from "../model/rfm.ts";
import { daysSince } from "../model/time.ts";

/** What customers are called by their scores. */
export type RfmName = "champions" | "loyal-customers" | "recent" | "at-risk" | "hibernating" | "regular";

/** Scores 1 to 5, the best fifth of the shop's customers has 5. */
export interface RfmScores {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

/** A customer's scores and what they are called by them. */
export interface Rfm extends RfmScores {
  readonly name: RfmName;
}

/** The names with their terms; the first that holds is the customer's. */
const NAMES: readonly (readonly [name: RfmName, holds: (scores: RfmScores) => boolean])[] = [
  ["champions", ({ recency, frequency, monetary }) => recency >= 4 && frequency >= 4 && monetary >= 4],
  ["loyal-customers", ({ frequency }) => frequency >= 4],
  ["recent", ({ recency, frequency }) => recency >= 4 && frequency <= 2],
  ["at-risk", ({ recency, frequency }) => recency <= 2 && frequency >= 3],
  ["hibernating", ({ recency, frequency }) => recency <= 2 && frequency <= 2],
];

/**
 * Recency, frequency and monetary value of a customer among the shop's: whole days since the last order, orders, and
 * what was kept at the prices paid. Days are counted to the shop's latest order, as they are for all the others. Orders of
 * which nothing was kept, or that `at` is not past, don't count; undefined where there are no others.
 */
export function rfmOf(
  orders: readonly Order[],
  at: number,
  cuts: RfmCuts,
  decimals: number,
): Rfm | undefined {
  let [last, frequency, monetary] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const order of orders) {
    if (!(daysSince(order.at, at) >= 0) || !order.lines.some((line) => kept(line) > 0)) continue;
    last = Math.min(last, daysSince(order.at, cuts.latest));
    frequency++;
    for (const line of order.lines) monetary += toMinor(line.price * kept(line), decimals);
  }
  if (frequency === 0) return undefined;
  const scores = {
    recency: 6 - fifthOf(Math.floor(last), cuts.recency),
    frequency: fifthOf(frequency, cuts.frequency),
    monetary: fifthOf(monetary, cuts.monetary),
  };
  return { ...scores, name: rfmName(scores) };
}

/** What a customer with these scores is called. */
export function rfmName(scores: RfmScores): RfmName {
  return NAMES.find(([, holds]) => holds(scores))?.[0] ?? "regular";
}
