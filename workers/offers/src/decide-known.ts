import type { OfferRequest, OfferResponse } from "@basketwise/core";
import { completed, namedIn, pseudonymsOf } from "./customers/look-up.ts";
import { type DecideForOptions, decideFor } from "./decide-for.ts";
import type { Degraded } from "./storage/degraded.ts";
import type { Head } from "./storage/head.ts";

/** What {@link decideKnown} decides with. */
export interface DecideKnownOptions extends DecideForOptions {
  /** What ids are made pseudonyms with; without it nobody is looked up. */
  readonly pseudonymKey: string | undefined;
}

/**
 * Decides with the profiles of the customers that requests name and who consent; as {@link decideFor} does where there are
 * none, and where a profile can't be had in time by what the requests say themselves, and the answers say why.
 *
 * @throws RangeError as `decide` does, or rejects with it
 */
export function decideKnown(
  asked: readonly OfferRequest[],
  options: DecideKnownOptions,
): OfferResponse[] | Promise<OfferResponse[]> {
  const { head, pseudonymKey } = options;
  if ("problem" in head || !head.profiles || !pseudonymKey) return decideFor(asked, options);
  if (asked.every((request) => namedIn(request) === undefined)) return decideFor(asked, options);
  return lookUpAndDecide(asked, { ...options, head, pseudonymKey, profiles: head.profiles });
}

async function lookUpAndDecide(
  asked: readonly OfferRequest[],
  options: DecideKnownOptions & {
    readonly head: Head;
    readonly pseudonymKey: string;
    readonly profiles: NonNullable<Head["profiles"]>;
  },
): Promise<OfferResponse[]> {
  const { store, head, profiles, visit, at, pseudonymKey } = options;
  const names = await pseudonymsOf(asked, pseudonymKey);
  const looking = store.profiles(profiles, [...names.values()], visit);
  // What the requests need without any profile is read meanwhile.
  if (looking instanceof Promise) await Promise.all([looking, store.open(head, asked, at, visit)]);
  const found = await looking;
  const answers = await decideFor(completed(asked, names, found), options);
  const { degraded } = found;
  return degraded ? answers.map((one, i) => withDegraded(one, asked[i], degraded)) : answers;
}

/** Why an answer has less than it could, where its own customer was looked up; what its graph lacks is told first. */
function withDegraded(
  answer: OfferResponse,
  request: OfferRequest | undefined,
  degraded: Degraded,
): OfferResponse {
  return request && namedIn(request) !== undefined && !answer.degraded ? { ...answer, degraded } : answer;
}
