import { LEAST_Z, standOut } from "../graph/evidence.ts";
import { hasStrongTie, type TieKind, tiesTo } from "../situation/ties.ts";
import type { Rule } from "./shape.ts";

/** What each kind of tie counts, as the detail names it. */
const COUNTED: Readonly<Record<TieKind, string>> = {
  together: "baskets",
  later: "customers",
  considered: "sessions",
};

/** A tie seen too few times, or no more often than chance, is not a tie. What the merchant names needs no evidence. */
export function lowEvidence(): Rule {
  return {
    code: "low-evidence",
    binds: () => true,
    check({ listing, ties, curated }, situation) {
      if (!ties || curated.length > 0) return undefined;
      if (hasStrongTie(listing, ties, situation)) return undefined;
      const [best] = tiesTo(listing, ties, situation).sort((a, b) => b.together - a.together);
      if (!best) return undefined;
      const { together, a, b, total } = best;
      const z = standOut(together, a, b, total);
      const { minBaskets } = situation.policy.evidence;
      return { [COUNTED[ties]]: together, minBaskets, z, minZ: LEAST_Z };
    },
  };
}
