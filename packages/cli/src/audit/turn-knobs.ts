import { type DecideContext, decide, isGrounded, KNOBS, type Policy, quartiles } from "@basketwise/core";
import type { Question } from "./questions/shape.ts";

/** Shares of the product pages, and of the baskets at the cart: what a shop's reach is measured by. */
interface Shares {
  readonly pages: number;
  readonly baskets: number;
}

/** What one step of a knob changes. */
export interface KnobEffect {
  readonly knob: string;
  /** Where it stands; absent where it is not set. */
  readonly from?: number;
  readonly to: number;
  /** By how much the share of answers by `complement` or better changes, −1 to 1. */
  readonly change: Shares;
}

/** Turns each knob one step, asks again, and says what that changes: the most effective first. */
export function turnKnobs(
  questions: readonly Question[],
  context: DecideContext & { readonly policy: Policy },
  smallAmount: number,
): KnobEffect[] {
  const before = groundedShares(questions, context);
  const effects = KNOBS.flatMap(({ name, turn }): KnobEffect[] => {
    const turned = turn(context.policy, { smallAmount });
    if (!turned) return [];
    const { policy, ...step } = turned;
    const after = groundedShares(questions, { ...context, policy });
    const change = { pages: after.pages - before.pages, baskets: after.baskets - before.baskets };
    return [{ knob: name, ...step, change }];
  });
  return effects.sort((a, b) => effectOf(b) - effectOf(a));
}

function effectOf({ change: { pages, baskets } }: KnobEffect): number {
  return Math.max(Math.abs(pages), Math.abs(baskets));
}

function groundedShares(questions: readonly Question[], context: DecideContext): Shares {
  const shareAt = (placement: string) => {
    const own = questions.filter(({ request }) => request.placement === placement);
    const grounded = own.filter(({ request }) => isGrounded(decide(request, context))).length;
    return own.length > 0 ? grounded / own.length : 0;
  };
  return { pages: shareAt("product"), baskets: shareAt("cart") };
}

/** A small amount in this shop: half the median price, with two digits. */
export function smallAmountOf(prices: readonly number[]): number {
  const middle = quartiles(prices.filter((price) => price > 0))?.median ?? 1;
  return Number((middle / 2).toPrecision(2));
}
