import { kept, type Order } from "../model/order.ts";
import { isWithin } from "../model/time.ts";
import { history } from "../situation/history.ts";
import { person } from "../situation/person.ts";
import { latestProducts } from "../situation/recent.ts";
import { scopes } from "../situation/scopes.ts";
import type { Situation } from "../situation/situation.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { PLAIN_CHANCE } from "./shared/chance.ts";

/** A thing is new for so many days. */
const NEW_DAYS = 60;

/** A brand in so many of a customer's orders of a year is one they buy regularly. */
const REGULAR_ORDERS = 3;

/** A new thing of a brand they buy regularly, before there can be evidence; never shown twice. */
export function introduce(): Technique {
  return {
    code: "introduce",
    restsOn: "customer",
    addsOn: false,
    brings: { history, person, scopes },
    propose(situation) {
      const { graph, request, at } = situation;
      const shown = new Set(request.session?.shown?.map((seen) => seen.productId));
      const brands = regularBrands(situation);
      return graph.popular("launched").flatMap(({ listing }, precedence) => {
        const { id, brand, launchedAt } = listing.product;
        if (brand === undefined || launchedAt === undefined || !brands.has(brand) || shown.has(id)) return [];
        if (!isWithin(launchedAt, NEW_DAYS, at)) return [];
        return [candidate("introduce", listing, { acceptance: PLAIN_CHANCE, precedence })];
      });
    },
    describe: ({ listing }) => {
      return { reasons: [{ code: "new_from_brand", evidence: { brand: listing.product.brand ?? "" } }] };
    },
  };
}

function regularBrands({ request, graph, policy, at }: Situation): Set<string> {
  const orders = request.customer?.orders ?? [];
  const known = new Set(latestProducts(orders));
  const counts = new Map<string, number>();
  for (const order of orders) {
    if (!isWithin(order.at, policy.lifecycle.yearDays, at)) continue;
    for (const brand of brandsOf(order, known, graph)) counts.set(brand, (counts.get(brand) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, orders]) => orders >= REGULAR_ORDERS).map(([brand]) => brand));
}

function brandsOf({ lines }: Order, known: ReadonlySet<string>, graph: Situation["graph"]): Set<string> {
  const brands = lines
    .filter((line) => kept(line) > 0 && known.has(line.productId))
    .map((line) => graph.listing(line.productId)?.product.brand)
    .filter((brand) => brand !== undefined);
  return new Set(brands);
}
