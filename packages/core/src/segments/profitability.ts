import { type Money, NOTHING, toMinor } from "../model/money.ts";
import { kept, type OrderLine } from "../model/order.ts";
import { quintileCuts } from "../model/quintiles.ts";
import type { Customer } from "../model/request.ts";

/** What customers cost the shop. Such numbers never leave it: they are looked at offline, in no decision. */
export interface ProfitTerms {
  /** What one piece costs, in major units, by product id. */
  readonly costs: ReadonlyMap<string, number>;
  /** (price − cost) / price of what no cost is known of; absent where none is known of anything. */
  readonly marginRate?: number | undefined;
  /** What answering a customer once costs, in major units. */
  readonly contact: number;
  /** What taking one piece back costs, in major units. */
  readonly returnedPiece: number;
  /** Of the store's currency. */
  readonly decimals: number;
}

/** Whether a customer is worth selling more to. */
export type ProfitName = "profitable" | "costs-more";

/**
 * What a customer has brought: Σ (price − cost) over the pieces they kept, less what their returns and their support
 * contacts cost. Undefined where nothing is known of them, or of costs.
 */
export function profitOf(
  { orders = [], supportContacts = 0 }: Pick<Customer, "orders" | "supportContacts">,
  terms: ProfitTerms,
): Money | undefined {
  const lines = orders.flatMap((order) => order.lines);
  if (lines.length === 0 && supportContacts === 0) return undefined;
  const service = toMinor(supportContacts * terms.contact, terms.decimals);
  let profit: number = -service;
  for (const line of lines) {
    const margin = marginOf(line, terms);
    if (margin === undefined) return undefined;
    const back = (line.returned ?? 0) * terms.returnedPiece;
    profit += toMinor(margin * kept(line) - back, terms.decimals);
  }
  return profit as Money;
}

function marginOf({ productId, price }: OrderLine, { costs, marginRate }: ProfitTerms): number | undefined {
  const cost = costs.get(productId);
  if (cost !== undefined) return price - cost;
  return marginRate === undefined ? undefined : price * marginRate;
}

/** What one must have brought more than to be of the best fifth of customers; nothing where there are none. */
export function profitCut(profits: readonly Money[]): Money {
  return (quintileCuts(profits)?.[3] ?? NOTHING) as Money;
}

/** `profitable`: more than nothing, and of the best fifth; `costs-more`: they brought no more than they cost. */
export function profitSegment(profit: Money, cut: Money): ProfitName | undefined {
  if (profit <= 0) return "costs-more";
  return profit > cut ? "profitable" : undefined;
}
