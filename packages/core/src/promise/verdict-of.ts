import type { Cart } from "../model/request.ts";
import type { Verdict } from "../model/verdict.ts";
import type { Opened } from "./read-token.ts";
import { type AskedFor, refused } from "./refused.ts";
import type { Today } from "./today.ts";
import { unearned } from "./unearned.ts";

/** What a promise is looked at for. */
export interface AskedOf extends AskedFor {
  /** What is to be paid; without it only the token is looked at. */
  readonly cart?: Cart | undefined;
  /** Without it nothing is said of stock and margin. */
  readonly today?: Today | undefined;
}

/** Whether what a token promises holds for who asks, and whether their cart still earns it. */
export function verdictOf(opened: Opened, asked: AskedOf): Verdict {
  if (!opened.genuine) return { valid: false, code: opened.code, detail: opened.detail };
  const { promised } = opened;
  const { cart, today } = asked;
  const refusal = refused(promised, asked) ?? (cart && unearned(promised, cart, today));
  if (refusal) return { valid: false, ...refusal, promised };
  if (!cart) return { valid: true, promised, checked: ["token"] };
  return { valid: true, promised, checked: today ? ["token", "cart", "today"] : ["token", "cart"] };
}
