import { isEvidence, LEAST_Z, standOut } from "../graph/evidence.ts";
import type { Situation } from "../situation/situation.ts";
import type { Tie } from "../techniques/shape.ts";
import type { Rule } from "./shape.ts";

/** A tie seen too few times, or no more often than chance, is not a tie. What the merchant names needs no evidence. */
export function lowEvidence(): Rule {
  return {
    code: "low-evidence",
    binds: () => true,
    check({ ties, curated }, situation) {
      const [first, ...others] = ties;
      if (!first || curated.length > 0 || ties.some((tie) => isStrong(tie, situation))) return undefined;
      const best = others.reduce((a, b) => (b.together > a.together ? b : a), first);
      const { of, to, together } = best;
      const z = standOut(together, of.baskets, to.baskets, situation.graph.facts.baskets);
      return { baskets: together, minBaskets: situation.policy.evidence.minBaskets, z, minZ: LEAST_Z };
    },
  };
}

function isStrong({ of, to, together }: Tie, { graph, policy }: Situation): boolean {
  return isEvidence(together, of.baskets, to.baskets, graph.facts.baskets, policy.evidence.minBaskets);
}
