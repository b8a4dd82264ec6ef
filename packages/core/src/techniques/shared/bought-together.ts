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

/** A ratio of counts with six digits: enough that a percentage made of it is that of the counts, and short. */
function rounded(ratio: number): number {
  if (ratio <= 0) return 0;
  const scale = 10 ** (5 - Math.floor(Math.log10(ratio)));
  return Math.round(ratio * scale) / scale;
}
