import type { PlacementName, TechniqueCode } from "../model/codes.ts";
import type { PlacementPolicy } from "../model/policy.ts";

/** At most this many offers where neither request nor policy says. */
const DEFAULT_LIMIT = 3;

/** A placement that tries these techniques in this order and shows the default number of offers. */
export function placement(...techniques: TechniqueCode[]): PlacementPolicy {
  return { techniques, limit: DEFAULT_LIMIT, min: 1 };
}

const MESSAGE = placement("replenish", "plan-upgrade", "remind", "next-purchase", "introduce", "complement");
const TALK = placement("upgrade", "plan-upgrade", "complement", "bundle");

/** What each placement tries where the policy says nothing. */
export const DEFAULT_PLACEMENTS: Readonly<Record<PlacementName, PlacementPolicy>> = {
  home: placement("replenish", "remind", "complement", "popular"),
  category: placement("complement", "popular"),
  search: placement("complement", "popular"),
  product: placement("upgrade", "option", "bundle", "complete-set", "complement", "similar"),
  cart: placement("threshold", "option", "complement", "multibuy"),
  checkout: placement("complement"),
  till: placement("impulse", "second-item"),
  confirmation: placement("reward", "next-purchase", "complement"),
  account: placement("plan-upgrade", "trial", "complement"),
  email: MESSAGE,
  sms: MESSAGE,
  push: MESSAGE,
  chat: TALK,
  call: TALK,
  help: TALK,
};
