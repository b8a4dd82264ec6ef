import type { Reason } from "../../model/response.ts";
import { ratio } from "../../model/significant.ts";
import type { Situation } from "../../situation/situation.ts";
import { strongestTie, tiesTo } from "../../situation/ties.ts";
import type { Candidate } from "../shape.ts";

/** What the strongest tie to the basket says, if one is evidence. */
export function boughtTogether({ listing }: Candidate, situation: Situation): Reason[] {
  const best = strongestTie(tiesTo(listing, "together", situation), situation);
  if (!best) return [];
  const { of, together, a, b, total } = best;
  const evidence = {
    baskets: together,
    confidence: ratio(together / a),
    lift: ratio((together * total) / (a * b)),
    productId: of.product.id,
    title: of.product.title,
  };
  return [{ code: "bought_together", evidence }];
}
