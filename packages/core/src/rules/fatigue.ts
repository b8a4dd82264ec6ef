import { isWithin } from "../model/time.ts";
import type { Rule } from "./shape.ts";
import { subjects } from "./shared/subjects.ts";

/** What was shown a few times lately is let go. */
export function fatigue(): Rule {
  return {
    code: "fatigue",
    binds: () => true,
    applies: ({ consent, request }) => consent && (request.session?.shown?.length ?? 0) > 0,
    check(candidate, situation) {
      const { request, policy, at, consent } = situation;
      if (!consent) return undefined;
      const { times, days } = policy.fatigue;
      const shown = request.session?.shown?.filter((seen) => isWithin(seen.at, days, at)) ?? [];
      for (const { product } of subjects(candidate, situation)) {
        const count = shown.filter(({ productId }) => productId === product.id).length;
        if (count >= times) return { productId: product.id, shown: count, times, days };
      }
      return undefined;
    },
  };
}
