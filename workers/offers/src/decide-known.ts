import type { OfferRequest, OfferResponse } from "@basketwise/core";
import type { Access } from "./access/access.ts";
import { completed, namedIn, pseudonymsOf } from "./customers/look-up.ts";
import { type DecideForOptions, decideFor } from "./decide-for.ts";
import type { Head } from "./storage/head.ts";

/** What {@link decideKnown} decides with. */
export interface DecideKnownOptions extends DecideForOptions {
  /** What ids are made pseudonyms with; without it nobody is looked up. */
  readonly pseudonymKey: string | undefined;
  /** Who asks. */
  readonly by: Access["by"];
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
  const { head, pseudonymKey, by } = options;
  if ("problem" in head || !head.profiles || !pseudonymKey) return decideFor(asked, options);
  if (asked.every((request) => namedIn(request, by) === undefined)) return decideFor(asked, options);
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
  const { store, head, profiles, visit, at, pseudonymKey, by } = options;
  const names = await pseudonymsOf(asked, pseudonymKey, by);
  const looking = store.profiles(profiles, [...names.values()], visit);
  // What the requests need without any profile is read meanwhile.
  if (looking instanceof Promise) await Promise.all([looking, store.open(head, asked, at, visit)]);
  const found = await looking;
  const answers = await decideFor(completed(asked, names, found, by), options);
  const { degraded } = found;
  if (!degraded) return answers;
  return answers.map((one, i) => (isNamed(asked[i], by) && !one.degraded ? { ...one, degraded } : one));
}

/** Whether a request's own customer was looked up: its answer then says why it has less than it could, what its graph lacks first. */
function isNamed(request: OfferRequest | undefined, by: Access["by"]): boolean {
  return request !== undefined && namedIn(request, by) !== undefined;
}
