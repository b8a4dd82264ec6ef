import type { Order } from "../model/order.ts";
import { categoriesAbove } from "../model/ref.ts";
import type { Session } from "../model/request.ts";
import { DAY } from "../model/time.ts";
import { words } from "../model/words.ts";

/** What {@link behaviourSegments} works with. */
export interface BehaviourOptions {
  /** The customer's orders, in any order. */
  readonly orders: readonly Order[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The category of a product; undefined where it has none. Absent where products that were viewed are not looked at. */
  readonly categoryOf?: ((productId: string) => string | undefined) | undefined;
}

/** Two looks at a category are an interest: at two of its products, or at one product twice. */
const LEAST_LOOKS = 2;

/** So many visits are told apart. */
const MOST_VISITS = 10;

/**
 * What a visit tells of what somebody is after: `browses:CATEGORY` for every category looked at twice, with those above
 * it, `searches:WORD` for every word searched for, and `visits:N` for every N from 2 up to their visits since they last
 * bought something, at most 10.
 */
export function behaviourSegments(session: Session, options: BehaviourOptions): string[] {
  return [...browsed(session, options), ...searched(session), ...visited(session, options)];
}

function browsed({ viewed }: Session, { categoryOf }: BehaviourOptions): string[] {
  if (!viewed || !categoryOf) return [];
  const looks = new Map<string, number>();
  for (const id of viewed) {
    const category = categoryOf(id);
    if (category === undefined) continue;
    for (const path of categoriesAbove(category)) looks.set(path, (looks.get(path) ?? 0) + 1);
  }
  return [...looks].filter(([, count]) => count >= LEAST_LOOKS).map(([path]) => `browses:${path}`);
}

function searched({ searches }: Session): string[] {
  return searches ? searches.flatMap((search) => words(search).map((word) => `searches:${word}`)) : [];
}

/** A visit is a day (UTC) on which something is known to have been shown or dismissed; today is one. */
function visited({ shown, dismissed }: Session, { orders, at }: BehaviourOptions): string[] {
  if (!shown?.length && !dismissed?.length) return [];
  const bought = lastPurchase(orders, at);
  const days = new Set([Math.floor(at / DAY)]);
  for (const seen of [...(shown ?? []), ...(dismissed ?? [])]) {
    const time = Date.parse(seen.at);
    if (time > bought && time <= at) days.add(Math.floor(time / DAY));
  }
  const names: string[] = [];
  for (let n = 2; n <= Math.min(days.size, MOST_VISITS); n++) names.push(`visits:${n}`);
  return names;
}

/** The moment of the last order up to now; before all time where there is none. */
function lastPurchase(orders: readonly Order[], at: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const order of orders) {
    const time = Date.parse(order.at);
    if (time > last && time <= at) last = time;
  }
  return last;
}
