import type { TechniqueJudgement } from "../decide/judge.ts";
import type { Speak } from "../decide/offer.ts";
import type { LaterOffer } from "../model/response.ts";
import type { Situation } from "../situation/situation.ts";

/** Of the first technique that has candidates which are only put off, the best. */
export function later(
  judgements: readonly TechniqueJudgement[],
  situation: Situation,
  speak: Speak,
  limit: number,
): LaterOffer[] {
  const found = judgements.find(({ judged }) => judged.some(({ deferred }) => deferred));
  if (!found) return [];
  const { technique, judged } = found;
  return judged
    .filter(({ deferred }) => deferred)
    .slice(0, limit)
    .flatMap(({ candidate }) => {
      const [reason] = technique.describe(candidate, situation).reasons;
      const productId = candidate.listing.product.id;
      return reason ? [{ technique: technique.code, productId, reason: speak(reason) }] : [];
    });
}
