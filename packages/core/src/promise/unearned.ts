import type { Promised } from "../model/promised.ts";
import type { Cart } from "../model/request.ts";
import type { Refusal, Unearned } from "../model/verdict.ts";
import { below } from "./below.ts";
import { missing } from "./missing.ts";
import { stopped } from "./stopped.ts";
import type { Today } from "./today.ts";

/**
 * Why a cart does not earn what was promised; undefined where it does. The cart of a reward is the order that it thanks
 * for. Without today's catalog nothing is said of stock and margin.
 */
export function unearned(promised: Promised, cart: Cart, today?: Today): Refusal<Unearned> | undefined {
  return missing(promised, cart) ?? below(promised, cart, today) ?? (today && stopped(promised, today));
}
