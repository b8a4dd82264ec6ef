import { type Cart, readToken, type Verdict, verdictOf } from "@basketwise/core";
import type { GraphStore } from "../storage/graph-store.ts";
import type { Redemptions } from "../storage/redemptions.ts";
import type { Visit } from "../storage/visit.ts";
import { digest } from "../text/digest.ts";
import type { OfferKeys } from "./offer-keys.ts";
import { type Kept, lookedAt, redeem } from "./redeem.ts";
import { digestsOf, type Named, subjectsOf } from "./subjects.ts";
import { namesOf, type TakerOptions, type TakingsOptions, takingsOf } from "./takings.ts";
import { todayFor } from "./today-for.ts";
import { tokenTools } from "./token-tools.ts";
import type { Tokens } from "./tokens.ts";

/** What a merchant's server asks of a token; `customer` and `session` say who asks. */
export interface Question extends Named {
  readonly token: string;
  readonly cart?: Cart;
  readonly orderId?: string;
}

/** What a question is answered with. */
export interface AnswerOptions {
  readonly tokens: Tokens & { readonly keys: OfferKeys };
  readonly store: GraphStore;
  /** Undefined where there is no ledger. */
  readonly redemptions: Redemptions | undefined;
  readonly visit: Visit;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Whether a promise holds, and with an order takes it; one sentence where something that decides it can't be looked at. */
export async function answerQuestion(question: Question, options: AnswerOptions): Promise<Verdict | string> {
  const { tokens, at } = options;
  const { keys, store, complain } = tokens;
  const opened = await readToken(question.token, tokenTools(keys, at, complain));
  const asked = { store, at, subjects: await digestsOf(store, subjectsOf(question)) };
  const early = verdictOf(opened, asked);
  const { cart, orderId } = question;
  if (!early.valid) return early;
  if (!cart) return looked(early, asked, options);
  const today = await todayFor(early.promised, cart, options);
  if (typeof today === "string") return today;
  const verdict = verdictOf(opened, { ...asked, cart, today });
  if (!verdict.valid) return verdict;
  if (!verdict.promised.once || orderId === undefined) return looked(verdict, asked, options);
  return taken(verdict, { ...asked, order: await digest(orderId) }, options);
}

/** A yes without an order takes nothing; of what is gone already, and is known to be, it is a no. */
async function looked(
  verdict: Kept,
  who: TakerOptions,
  { redemptions, visit }: AnswerOptions,
): Promise<Verdict> {
  if (!verdict.promised.once || !redemptions) return verdict;
  const names = await namesOf(verdict.promised, who);
  return lookedAt(verdict, { redemptions, names, budget: visit.budget });
}

async function taken(
  verdict: Kept,
  who: TakingsOptions,
  { redemptions, visit, at }: AnswerOptions,
): Promise<Verdict | string> {
  if (!redemptions) return "LEDGER is not bound: nothing can be redeemed";
  const takings = await takingsOf(verdict.promised, who);
  const time = new Date(at).toISOString();
  const redeemed = await redeem(verdict, { redemptions, takings, at: time, budget: visit.budget });
  return redeemed ?? "the ledger does not answer: ask again with the same order";
}
