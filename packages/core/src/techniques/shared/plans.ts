import type { Listing } from "../../graph/graph.ts";
import { type Money, toMajor, toMinor } from "../../model/money.ts";
import type { PlanTerms, Unlock } from "../../model/product.ts";
import type { Reason } from "../../model/response.ts";
import type { Situation } from "../../situation/situation.ts";
import { paysBack } from "./pays-back.ts";

/** A plan that would fit the customer's usage better than theirs, and why. */
export interface BetterPlan {
  readonly listing: Listing;
  /** What a month costs now and would cost, overage and all. */
  readonly current: Money;
  readonly next: Money;
  /** Whether it costs no more and includes more of what is used. */
  readonly saves: boolean;
  /** A feature whose metric has come so far that the customer needs it. */
  readonly unlocks?: Unlock;
}

type Usage = Readonly<Record<string, number>>;

/** The plans of the same group that cost no more with this usage and include more of it, or unlock what it calls for. */
export function betterPlans({ request, graph, decimals }: Situation): BetterPlan[] {
  const { plan, usage = {} } = request.customer ?? {};
  const current = plan === undefined ? undefined : graph.listing(plan);
  const terms = current?.product.plan;
  if (!current || !terms) return [];
  const used = Object.keys(usage).filter((metric) => isNamed(terms, metric));
  const sum = monthly(current, terms, usage, decimals);
  return graph.related(current.product.id, "version").flatMap((listing) => {
    const offered = listing.product.plan;
    if (!offered || !used.every((metric) => isNamed(offered, metric))) return [];
    const next = monthly(listing, offered, usage, decimals);
    const includesMore = used.some(
      (metric) => amountOf(offered.includes, metric) > amountOf(terms.includes, metric),
    );
    const saves = next <= sum && includesMore;
    const unlocks = firstUnlock(offered, terms, usage);
    if (!saves && !unlocks) return [];
    return [{ listing, current: sum, next, saves, ...(unlocks && { unlocks }) }];
  });
}

/** Whether a plan includes or prices a metric. */
function isNamed({ includes, overage }: PlanTerms, metric: string): boolean {
  return Object.hasOwn(includes, metric) || Object.hasOwn(overage, metric);
}

/** What a table says of a metric, 0 where it says nothing. A request may name one like what every object has. */
function amountOf(table: Usage, metric: string): number {
  return Object.hasOwn(table, metric) ? (table[metric] ?? 0) : 0;
}

/** The plan's price and what the usage above its allowance costs. A metric it doesn't price costs nothing more. */
function monthly(
  { price }: Listing,
  { includes, overage }: PlanTerms,
  usage: Usage,
  decimals: number,
): Money {
  const extra = Object.entries(usage).map(([metric, amount]) => {
    return Math.max(0, amount - amountOf(includes, metric)) * amountOf(overage, metric);
  });
  return (price + extra.reduce((sum, amount) => sum + toMinor(amount, decimals), 0)) as Money;
}

/** The first feature that the usage calls for and the current plan does not unlock already. */
function firstUnlock(offered: PlanTerms, current: PlanTerms, usage: Usage): Unlock | undefined {
  const has = new Set(current.unlocks?.map(({ feature }) => feature));
  return offered.unlocks?.find(
    ({ metric, atLeast, feature }) => !has.has(feature) && amountOf(usage, metric) >= atLeast,
  );
}

/** Why the plan is better, the strongest reason first. */
export function planReasons({ current, next, saves, unlocks }: BetterPlan, situation: Situation): Reason[] {
  const usage = situation.request.customer?.usage ?? {};
  return [
    ...paysBack((next - current) as Money, situation),
    ...(saves ? [{ code: "saves_money", evidence: savingEvidence(current, next, situation) } as const] : []),
    ...(unlocks ? [{ code: "unlocks_feature", evidence: unlockEvidence(unlocks, usage) } as const] : []),
  ];
}

function savingEvidence(current: Money, next: Money, { decimals }: Situation) {
  const [now, then] = [toMajor(current, decimals), toMajor(next, decimals)];
  return { current: now, next: then, saving: toMajor((current - next) as Money, decimals) };
}

function unlockEvidence({ metric, feature, benefit }: Unlock, usage: Usage) {
  return { metric, value: usage[metric] ?? 0, feature, ...(benefit !== undefined && { benefit }) };
}
