import { companion } from "../parts/companion.ts";
import { history } from "../situation/history.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { CURATED_CHANCE } from "./shared/chance.ts";

/** What was left in the cart, then what was viewed, the latest first; beside it one like it. */
export function remind(): Technique {
  return {
    code: "remind",
    restsOn: "customer",
    addsOn: false,
    companion: "similar",
    brings: { history, companion },
    propose({ request, graph }) {
      const { abandoned = [], viewed = [] } = request.session ?? {};
      const ids = new Set([...abandoned.toReversed(), ...viewed.toReversed()]);
      return [...ids].flatMap((id, precedence) => {
        const listing = graph.listing(id);
        return listing ? [candidate("remind", listing, { acceptance: CURATED_CHANCE, precedence })] : [];
      });
    },
    describe({ listing }, { request }) {
      const { abandoned = [], viewed = [] } = request.session ?? {};
      const { id } = listing.product;
      return {
        reasons: [
          ...(abandoned.includes(id) ? [{ code: "left_in_cart", evidence: {} } as const] : []),
          ...(viewed.includes(id) ? [{ code: "you_viewed", evidence: {} } as const] : []),
        ],
      };
    },
  };
}
