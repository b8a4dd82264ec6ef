import type { Promised } from "../model/promised.ts";
import type { Refusal, TokenRefusal } from "../model/verdict.ts";

/** Whom and when a promise is looked at for. */
export interface AskedFor {
  /** The store that is asked. */
  readonly store: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The digests of the customer and of the session that ask; one of them is enough. */
  readonly subjects: readonly string[];
}

/** Milliseconds by which two clocks may differ. */
const SKEW_MS = 60_000;

/** Why a promise is not this store's, does not hold at this moment, or not for who asks; undefined where it does. */
export function refused(
  promised: Promised,
  { store, at, subjects }: AskedFor,
): Refusal<TokenRefusal> | undefined {
  const { from, expiresAt, subject } = promised;
  if (promised.store !== store) return { code: "other-store", detail: "another store promised it" };
  if (at > Date.parse(expiresAt) + SKEW_MS) return { code: "expired", detail: `it held until ${expiresAt}` };
  if (at < Date.parse(from) - SKEW_MS)
    return { code: "not-yet", detail: `it holds from ${from}: whose clock is wrong?` };
  if (subject === undefined || subjects.includes(subject)) return undefined;
  const detail =
    subjects.length === 0
      ? "it was promised to one customer or session: say which one asks"
      : "it was promised to another customer or session";
  return { code: "other-customer", detail };
}
