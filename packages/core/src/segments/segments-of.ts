import type { Policy } from "../model/policy.ts";
import type { Customer, LifecycleStage, Session } from "../model/request.ts";
import type { RfmCuts } from "../model/rfm.ts";
import { accountSegments } from "./account.ts";
import { acquisitionSegments } from "./acquisition.ts";
import { type Audience, audiencesOf } from "./audiences.ts";
import { type BehaviourOptions, behaviourSegments } from "./behaviour.ts";
import { lifecycleStage } from "./lifecycle.ts";
import { type Rfm, rfmOf } from "./rfm.ts";

/** What {@link segmentsOf} works with; the visit's part is absent where there is none, as in a table of all customers. */
export interface SegmentContext extends Pick<BehaviourOptions, "categoryOf"> {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly policy: Policy;
  /** Of the store's currency. */
  readonly decimals: number;
  /** The shop's quintiles; without them nobody has a score. */
  readonly rfm?: RfmCuts | undefined;
  readonly session?: Session | undefined;
  /** Where the visitor is, ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

/** What a customer counts as. */
export interface CustomerSegments {
  /** Absent for who is not known. */
  readonly stage?: LifecycleStage;
  readonly audiences: readonly Audience[];
  /** Absent without orders, or without the shop's quintiles. */
  readonly rfm?: Rfm;
  /** The names of all of it, with `source:…`, `country:…`, `coupons:N`, `signal:…`, `plan:…`, what the visit tells, and the merchant's own. */
  readonly segments: ReadonlySet<string>;
}

/** All that a customer counts as. */
export function segmentsOf(customer: Customer, context: SegmentContext): CustomerSegments {
  const { at, policy, session } = context;
  const { orders = [], supportContacts = 0 } = customer;
  const stage = stageOf(customer, context);
  const audiences = audiencesOf(orders, supportContacts, at, policy);
  const rfm = context.rfm && rfmOf(orders, at, context.rfm, context.decimals);
  const { country = customer.country, categoryOf } = context;
  const names = [
    ...(stage === undefined ? [] : [stage]),
    ...audiences.map(({ code }) => code),
    ...(rfm ? [rfm.name] : []),
    ...acquisitionSegments(orders, { at, country, source: session?.source }),
    ...(session ? behaviourSegments(session, { orders, at, categoryOf }) : []),
    ...accountSegments(customer),
    ...(customer.segments ?? []),
  ];
  return {
    ...(stage !== undefined && { stage }),
    audiences,
    ...(rfm && { rfm }),
    segments: new Set(names),
  };
}

/** A stage is given, or found from the orders; who is known and has none is a prospect. */
function stageOf(
  { stage, id, orders }: Customer,
  { at, policy }: SegmentContext,
): LifecycleStage | undefined {
  if (stage !== undefined) return stage;
  if (orders) return lifecycleStage(orders, at, policy.lifecycle);
  return id === undefined ? undefined : "prospect";
}
