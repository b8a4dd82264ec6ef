import type { Reason } from "../../model/response.ts";
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
    confidence: rounded(together / a),
    lift: rounded((together * total) / (a * b)),
    productId: of.product.id,
    title: of.product.title,
  };
  return [{ code: "bought_together", evidence }];
}

/** A ratio of counts as a human would write it; more digits would only look precise. */
function rounded(ratio: number): number {
  return Number(ratio.toPrecision(4));
}
