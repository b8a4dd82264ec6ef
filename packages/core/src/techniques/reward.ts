import { NOTHING, toMinor } from "../model/money.ts";
import type { Reward } from "../model/policy.ts";
import type { Situation } from "../situation/situation.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";

/** Thanks for an order from an amount on, or for an accepted offer: a code or a gift for the next one. */
export function reward(): Technique {
  return {
    code: "reward",
    restsOn: "nothing",
    addsOn: false,
    propose(situation) {
      const { main } = situation;
      if (!main || !earned(situation)) return [];
      return [candidate("reward", main.listing, { pieces: [], acceptance: 1, added: NOTHING })];
    },
    describe(_candidate, situation) {
      const earnedReward = earned(situation);
      if (!earnedReward) return { reasons: [] };
      const { percent, validDays, code, gift } = earnedReward;
      return {
        reasons: [{ code: "thank_you", evidence: { ...(percent !== undefined && { percent }), validDays } }],
        ...(code !== undefined && { code }),
        ...(gift !== undefined && { gift }),
      };
    },
  };
}

/** The reward with the highest amount that the cart reaches, else one for an accepted offer. */
function earned({ policy, cartValue, request, decimals }: Situation): Reward | undefined {
  const reached = policy.rewards
    .filter(({ atLeast }) => atLeast !== undefined && toMinor(atLeast, decimals) <= cartValue)
    .sort((a, b) => (b.atLeast ?? 0) - (a.atLeast ?? 0));
  const accepted = request.cart?.lines.some((line) => line.offerId !== undefined) ?? false;
  return reached[0] ?? (accepted ? policy.rewards.find(({ acceptedOffer }) => acceptedOffer) : undefined);
}
