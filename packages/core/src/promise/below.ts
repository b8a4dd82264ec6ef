import { decimalsOf, type Money, toMajor, toMinor } from "../model/money.ts";
import type { Promised } from "../model/promised.ts";
import type { Cart } from "../model/request.ts";
import type { Refusal, Unearned } from "../model/verdict.ts";
import type { Today } from "./today.ts";

/** Whether an order falls short of what a reward is for: so much money, or an offer accepted. */
export function below(
  { trigger, price }: Promised,
  cart: Cart,
  today: Today | undefined,
): Refusal<Unearned> | undefined {
  const { atLeast, acceptedOffer } = trigger;
  if (acceptedOffer && cart.lines.every(({ offerId }) => offerId === undefined)) {
    return { code: "accepted-offer-missing", detail: "no line of the cart came from an offer" };
  }
  if (atLeast === undefined) return undefined;
  const decimals = decimalsOf(price.currency);
  const worth = worthOf(cart, today, decimals);
  if (worth >= toMinor(atLeast, decimals)) return undefined;
  const found = toMajor(worth, decimals);
  return {
    code: "below-threshold",
    detail: `it is for an order of ${atLeast} or more; this one is worth ${found}`,
  };
}

/** All lines at the line's price, else at today's, rounded once; a line that has neither is worth nothing. */
function worthOf({ lines }: Cart, today: Today | undefined, decimals: number): Money {
  const worth = lines.reduce(
    (total, { productId, quantity = 1, price = today?.product(productId)?.price ?? 0 }) =>
      total + price * quantity,
    0,
  );
  return toMinor(worth, decimals);
}
