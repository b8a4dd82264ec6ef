import type { Listing } from "../../graph/graph.ts";
import { GROUNDS } from "../../graph/grounds.ts";
import type { Reason } from "../../model/response.ts";
import type { Situation } from "../../situation/situation.ts";

/** What the merchant says goes with the basket, and why, the strongest reason first. */
export interface Curated {
  readonly listing: Listing;
  readonly reasons: Reason[];
}

/** Most baskets have nothing of the kind. Never written to. */
const NOTHING = new Map<string, Curated>();

/** What the merchant names beside the basket's items, by product. */
export function curatedComplements({ basket, graph }: Situation): ReadonlyMap<string, Curated> {
  let found = NOTHING;
  for (const [relation, codeOf] of GROUNDS) {
    for (const { listing: of } of basket) {
      const related = graph.related(of.product.id, relation);
      if (related.length === 0) continue;
      if (found === NOTHING) found = new Map();
      for (const listing of related) {
        const reason = {
          code: codeOf(listing),
          evidence: { productId: of.product.id, title: of.product.title },
        };
        const known = found.get(listing.product.id);
        if (!known) found.set(listing.product.id, { listing, reasons: [reason] });
        else if (!known.reasons.some(({ code }) => code === reason.code)) known.reasons.push(reason);
      }
    }
  }
  return found;
}
