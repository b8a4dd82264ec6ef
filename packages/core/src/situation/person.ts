import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { audiencesOf } from "../segments/audiences.ts";
import { lifecycleStage } from "../segments/lifecycle.ts";
import type { Situation } from "./situation.ts";

/** The part of a situation that is about the person. */
export type Person = Pick<Situation, "goals" | "stage" | "audiences" | "segments">;

/** What {@link readPerson} works with. */
export interface PersonOptions {
  readonly policy: Policy;
  readonly at: number;
  readonly consent: boolean;
}

/** Of whom nothing is known; most requests, so made once. */
const STRANGER: Person = { goals: [], audiences: [], segments: new Set() };

/** Who this is. Without consent only what the request says of this visit counts, and a stage that is given. */
export function readPerson(
  { customer, session }: OfferRequest,
  { policy, at, consent }: PersonOptions,
): Person {
  if (!customer && session?.source === undefined) return STRANGER;
  const source = session?.source === undefined ? [] : [`source:${session.source}`];
  const orders = consent ? customer?.orders : undefined;
  const found = orders && lifecycleStage(orders, at, policy.lifecycle);
  const stage = customer?.stage ?? (orders || !consent || customer?.id === undefined ? found : "prospect");
  const audiences = consent ? audiencesOf(orders ?? [], customer?.supportContacts ?? 0, at, policy) : [];
  const own = consent ? (customer?.segments ?? []) : [];
  const codes = audiences.map(({ code }) => code);
  return {
    goals: consent ? (customer?.goals ?? []) : [],
    ...(stage !== undefined && { stage }),
    audiences,
    segments: new Set([...(stage === undefined ? [] : [stage]), ...codes, ...own, ...source]),
  };
}
