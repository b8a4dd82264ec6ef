import { toMinor } from "../model/money.ts";
import type { Reward } from "../model/policy.ts";
import type { Situation } from "./situation.ts";

/** The reward with the highest amount that the cart reaches, else one for an accepted offer, else one for any order. */
export function earnedReward({ policy, cartValue, request, decimals }: Situation): Reward | undefined {
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
