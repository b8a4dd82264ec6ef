import {
  decimalsOf,
  EVENT_NAMES,
  type EventName,
  type Insight,
  type InsightRow,
  type Insights,
  type InsightsBy,
  type Money,
  type Share,
  toMajor,
} from "@basketwise/core";
import type { Count, CountsFound, CountsQuery, KeyedCount } from "../storage/counts.ts";
import type { AttachedName } from "./tally.ts";

/** The count of purchases that hold an accepted offer of a key. */
const ATTACHED: Readonly<Record<InsightsBy, AttachedName>> = {
  technique: "attached_technique",
  placement: "attached_placement",
  product: "attached_product",
  variant: "attached",
};

/** The counts of a period as rates, each with what it was made from. */
export function insightsOf(
  { total, keyed, keys }: CountsFound,
  { from, until, by }: Omit<CountsQuery, "limit">,
  currency: string | undefined,
): Insights {
  const whole = insight(total, { currency, attached: "attached" });
  const rows = [
    ...Map.groupBy(keyed, ({ key, experiment }) => JSON.stringify([key, experiment])).values(),
  ].map((counts): InsightRow => {
    const [{ key, experiment }] = counts as [KeyedCount, ...KeyedCount[]];
    // A purchase is of no technique, but it is of the variant that its customer saw.
    const purchases = by === "variant" ? undefined : whole.events.purchase;
    const own = insight(counts, { currency, attached: ATTACHED[by], purchases });
    return { key, ...(experiment !== "" && { experiment }), ...own };
  });
  return {
    from,
    until,
    by,
    ...(currency !== undefined && { currency }),
    total: whole,
    rows,
    leftOut: keys - rows.length,
  };
}

interface InsightOptions {
  readonly currency: string | undefined;
  readonly attached: AttachedName;
  /** What attached purchases are a share of; the counts' own where nothing is said. */
  readonly purchases?: number | undefined;
}

function insight(counts: readonly Count[], { currency, attached, purchases }: InsightOptions): Insight {
  const count = (name: Count["name"]) => counts.find((one) => one.name === name);
  const times = (name: Count["name"]) => count(name)?.events ?? 0;
  const impressions = times("view_promotion");
  const decimals = currency === undefined ? 0 : decimalsOf(currency);
  const value = perEvent((name) => toMajor((count(name)?.amount ?? 0) as Money, decimals));
  return {
    events: perEvent(times),
    ...(currency !== undefined && { value }),
    clicks: share(times("select_promotion"), impressions),
    acceptance: share(times("accept_offer"), impressions),
    dismissal: share(times("dismiss_offer"), impressions),
    attach: share(times(attached), purchases ?? times("purchase")),
  };
}

function perEvent(value: (name: EventName) => number): Record<EventName, number> {
  return Object.fromEntries(EVENT_NAMES.map((name) => [name, value(name)])) as Record<EventName, number>;
}

function share(count: number, of: number): Share {
  return { count, of, rate: of === 0 ? null : count / of };
}
