/** Every technique, in the order of the playbook. A merchant's own technique has a code of its own beside these. */
export const TECHNIQUES = [
  "complement",
  "similar",
  "upgrade",
  "option",
  "ladder",
  "bundle",
  "complete-set",
  "multibuy",
  "threshold",
  "plan-upgrade",
  "trial",
  "replenish",
  "remind",
  "next-purchase",
  "reward",
  "second-item",
  "impulse",
  "introduce",
  "popular",
] as const;

/** The code of a technique of the playbook. */
export type TechniqueCode = (typeof TECHNIQUES)[number];

/** Every rule; a withheld candidate carries the codes of all that stop it. */
export const RULES = [
  "low-evidence",
  "price-anchor",
  "dearer-than-main",
  "uplift",
  "incompatible",
  "off-goal",
  "essential",
  "excluded",
  "in-cart",
  "owned",
  "out-of-stock",
  "margin",
  "budget",
  "audience",
  "too-early",
  "not-now",
  "fatigue",
  "dismissed",
  "no-consent",
  "hidden",
  "technique-order",
  "over-limit",
] as const;

/** The code of a rule of the playbook. */
export type RuleCode = (typeof RULES)[number];

/** Every placement the core knows by itself; a policy adds more. */
export const PLACEMENTS = [
  "home",
  "category",
  "search",
  "product",
  "cart",
  "checkout",
  "till",
  "confirmation",
  "account",
  "email",
  "sms",
  "push",
  "chat",
  "call",
  "help",
] as const;

/** The name of a placement that needs no policy. */
export type PlacementName = (typeof PLACEMENTS)[number];

/** Every reason an offer can give. */
export const REASONS = [
  "bought_together",
  "bought_later",
  "accessory_of",
  "consumable_for",
  "protects",
  "option_of",
  "expert_pick",
  "similar_to",
  "also_considered",
  "better_version",
  "all_versions",
  "same_goal",
  "completes_set",
  "set_price",
  "volume_price",
  "reaches_threshold",
  "saves_money",
  "unlocks_feature",
  "pays_back",
  "try_first",
  "runs_out_soon",
  "you_viewed",
  "left_in_cart",
  "thank_you",
  "second_item_discount",
  "small_addition",
  "new_from_brand",
  "popular_here",
  "top_rated",
  "popular_in_segment",
  "exploring",
] as const;

/** The code of a reason. */
export type ReasonCode = (typeof REASONS)[number];

/** The inputs an answer can rest on. */
export type Input = "graph" | "catalog" | "cart" | "page" | "customer" | "session" | "popularity";
