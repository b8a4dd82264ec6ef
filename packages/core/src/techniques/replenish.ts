import { median } from "../model/median.ts";
import type { Order } from "../model/order.ts";
import { kept } from "../model/order.ts";
import { DAY } from "../model/time.ts";
import { companion } from "../parts/companion.ts";
import { history } from "../situation/history.ts";
import { latestProducts } from "../situation/recent.ts";
import type { Situation } from "../situation/situation.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { either } from "./shared/chance.ts";

/** From this share of the interval on it is about to run out, and until so many intervals it may still be wanted. */
const DUE_FROM = 0.8;
const DUE_UNTIL = 3;

/** A hair of room in days, so that 0.8 × 7 in binary does not hold back what is due to the minute. */
const ROOM = 1e-6;

/** The chance that what is due is taken: they buy it anyway. */
const DUE_CHANCE = 0.4;

/** A customer's rhythm with one product. */
interface Rhythm {
  readonly everyDays: number;
  readonly daysSince: number;
}

/** What is about to run out by the customer's own rhythm; beside it one small thing that goes with it. */
export function replenish(): Technique {
  return {
    code: "replenish",
    restsOn: "customer",
    addsOn: false,
    companion: "complement",
    brings: { history, companion },
    propose(situation) {
      return latestProducts(situation.request.customer?.orders ?? []).flatMap((id) => {
        const listing = situation.graph.listing(id);
        const rhythm = listing && rhythmOf(id, listing.product.replenishEvery, situation);
        if (!listing || !rhythm || !isDue(rhythm)) return [];
        if (listing.product.kind !== "consumable" && listing.product.replenishEvery === undefined) return [];
        return [candidate("replenish", listing, { acceptance: either(DUE_CHANCE, overdue(rhythm)) })];
      });
    },
    describe({ listing }, situation) {
      const rhythm = rhythmOf(listing.product.id, listing.product.replenishEvery, situation);
      if (!rhythm) return { reasons: [] };
      const everyDays = Math.round(rhythm.everyDays);
      return {
        reasons: [
          { code: "runs_out_soon", evidence: { everyDays, daysSince: Math.floor(rhythm.daysSince) } },
        ],
      };
    },
  };
}

function isDue({ everyDays, daysSince }: Rhythm): boolean {
  return (
    everyDays > 0 && daysSince >= DUE_FROM * everyDays - ROOM && daysSince <= DUE_UNTIL * everyDays + ROOM
  );
}

/** What is longer due comes first. */
function overdue({ everyDays, daysSince }: Rhythm): number {
  return Math.min(1, daysSince / (DUE_UNTIL * everyDays)) / 2;
}

/** The median of the days between their own purchases, those of one moment being one; of a single one, what the catalog says. */
function rhythmOf(
  id: string,
  replenishEvery: number | undefined,
  { request, at }: Situation,
): Rhythm | undefined {
  const moments = (request.customer?.orders ?? [])
    .filter((order) => holds(order, id))
    .map((order) => Date.parse(order.at))
    .filter((time) => time <= at);
  const times = [...new Set(moments)].sort((a, b) => a - b);
  const last = times.at(-1);
  if (last === undefined) return undefined;
  const gaps = times.slice(1).map((time, i) => (time - (times[i] ?? time)) / DAY);
  const everyDays = median(gaps) ?? replenishEvery;
  return everyDays === undefined ? undefined : { everyDays, daysSince: (at - last) / DAY };
}

function holds(order: Order, id: string): boolean {
  return order.lines.some((line) => line.productId === id && kept(line) > 0);
}
