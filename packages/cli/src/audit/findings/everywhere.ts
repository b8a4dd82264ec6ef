import type { Check } from "./shape.ts";
import { named } from "./shared/named.ts";

/** A product in more than this share of a placement's answers is monotony. */
const TOO_OFTEN = 0.2;

/** Fewer answers than this say nothing about a placement. */
const LEAST_ANSWERS = 50;

/** One product is offered again and again, and not as what is popular, which is the same for all. */
export const everywhere: Check = ({ graph, reach, shownGrounded }) => {
  const cases = [...shownGrounded].flatMap(([placement, answers]) => {
    const grounded = reach.get(placement)?.grounded ?? 0;
    if (grounded < LEAST_ANSWERS) return [];
    return [...answers]
      .filter(([, count]) => count > TOO_OFTEN * grounded)
      .map(([id, count]) => ({ ...named(graph, id), placement, share: count / grounded }));
  });
  if (cases.length === 0) return undefined;
  return {
    code: "everywhere",
    says: `products in more than ${TOO_OFTEN * 100} % of a placement's answers: ${new Set(cases.map(({ productId }) => productId)).size}`,
    advice: "see whether they really go with so much, or lower or hide them there by merchandising",
    cases: cases.sort((a, b) => b.share - a.share),
  };
};
