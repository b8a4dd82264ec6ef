import type { TechniqueCode } from "../model/codes.ts";
import type { OfferResponse } from "../model/response.ts";

/**
 * Whether a technique is `complement` or better: what it offers rests on a tie of the graph, on the merchant's word for
 * what is chosen, or on the customer's own history; and not only on a likeness or on what anybody buys.
 */
const GROUNDED: Readonly<Record<string, boolean>> = {
  complement: true,
  similar: false,
  upgrade: true,
  option: true,
  ladder: true,
  bundle: true,
  "complete-set": true,
  multibuy: true,
  threshold: true,
  "plan-upgrade": true,
  trial: true,
  replenish: true,
  remind: true,
  "next-purchase": true,
  reward: true,
  "second-item": true,
  impulse: false,
  introduce: true,
  popular: false,
} satisfies Record<TechniqueCode, boolean>;

/** Whether an answer has an offer by `complement` or better; a merchant's own technique is not known to be. */
export function isGrounded({ technique }: OfferResponse): boolean {
  return technique !== undefined && Object.hasOwn(GROUNDED, technique) && GROUNDED[technique] === true;
}
