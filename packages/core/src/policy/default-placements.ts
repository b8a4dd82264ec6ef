import type { PlacementName, TechniqueCode } from "../model/codes.ts";
import type { PlacementPolicy } from "../model/policy.ts";
import { placement as anyPlacement } from "./placement.ts";

/** A placement of techniques that there are. */
function placement(...techniques: TechniqueCode[]): PlacementPolicy {
  return anyPlacement(...techniques);
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
