import { NOTHING } from "../model/money.ts";
import { ownPrices } from "../parts/own-prices.ts";
import { REWARD_TERMS } from "../policy/terms.ts";
import { cartValue } from "../situation/cart.ts";
import { earnedReward } from "../situation/earned-reward.ts";
import { history } from "../situation/history.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";

/** Thanks for an order, for one from an amount on, or for an accepted offer: a code or a gift for the next one. */
export function reward(): Technique {
  return {
    code: "reward",
    restsOn: "nothing",
    addsOn: false,
    terms: REWARD_TERMS,
    brings: { history, cartValue, ownPrices },
    propose(situation) {
      const { main } = situation;
      if (!main || !earnedReward(situation)) return [];
      return [candidate("reward", main.listing, { pieces: [], acceptance: 1, added: NOTHING })];
    },
    describe(_candidate, situation) {
      const earned = earnedReward(situation);
      if (!earned) return { reasons: [] };
      const { percent, validDays, code, gift } = earned;
      return {
        reasons: [{ code: "thank_you", evidence: { ...(percent !== undefined && { percent }), validDays } }],
        ...(code !== undefined && { code }),
        ...(gift !== undefined && { gift }),
      };
    },
  };
}
