import { NOTHING, toMinor } from "../model/money.ts";
import type { Reward } from "../model/policy.ts";
import type { Situation } from "../situation/situation.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";

/** Thanks for an order, for one from an amount on, or for an accepted offer: a code or a gift for the next one. */
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

/** The reward with the highest amount that the cart reaches, else one for an accepted offer, else one for any order. */
function earned({ policy, cartValue, request, decimals }: Situation): Reward | undefined {
  const { rewards } = policy;
  const lines = request.cart?.lines ?? [];
  const reached = rewards
    .filter(({ atLeast }) => atLeast !== undefined && toMinor(atLeast, decimals) <= cartValue)
    .sort((a, b) => (b.atLeast ?? 0) - (a.atLeast ?? 0));
  const accepted = lines.some((line) => line.offerId !== undefined);
  return (
    reached[0] ??
    (accepted ? rewards.find(({ acceptedOffer }) => acceptedOffer) : undefined) ??
    (lines.length > 0 ? rewards.find(isForAnyOrder) : undefined)
  );
}

function isForAnyOrder({ atLeast, acceptedOffer }: Reward): boolean {
  return atLeast === undefined && !acceptedOffer;
}
