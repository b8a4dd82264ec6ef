import type { Promised } from "../model/promised.ts";
import { areTerms } from "./are-terms.ts";
import { isOnce } from "./is-once.ts";

/** A promise as a token carries it; names that are registered for tokens (RFC 7519) are those. */
export type Claims = Readonly<Record<string, unknown>>;

/** The claims of a promise, always in one order. */
export function claimsOf(promised: Promised): Claims {
  const { technique, products, price, isDiscount, percent, code, gift, trialDays, trigger } = promised;
  return {
    iss: promised.store,
    jti: promised.id,
    iat: secondsOf(promised.from),
    exp: secondsOf(promised.expiresAt),
    ...(promised.subject !== undefined && { sub: promised.subject }),
    by: promised.by,
    gv: promised.graphVersion,
    pv: promised.policyVersion,
    technique,
    products,
    amount: price.amount,
    currency: price.currency,
    isDiscount,
    ...(percent !== undefined && { percent }),
    ...(code !== undefined && { code }),
    ...(gift !== undefined && { gift }),
    ...(trialDays !== undefined && { trialDays }),
    trigger,
  };
}

/** The promise in some claims; undefined where they are not those of a promise. */
export function readClaims(claims: unknown): Promised | undefined {
  if (typeof claims !== "object" || claims === null) return undefined;
  const { iss, jti, iat, exp, sub, gv, pv, amount, currency, by, technique, products, isDiscount } =
    claims as Claims;
  const { percent, code, gift, trialDays, trigger } = claims as Claims;
  const from = timeOf(iat);
  const expiresAt = timeOf(exp);
  if (from === undefined || expiresAt === undefined) return undefined;
  const found = {
    id: jti,
    store: iss,
    by,
    ...(sub !== undefined && { subject: sub }),
    technique,
    products,
    price: { amount, currency },
    isDiscount,
    ...(percent !== undefined && { percent }),
    ...(code !== undefined && { code }),
    ...(gift !== undefined && { gift }),
    ...(trialDays !== undefined && { trialDays }),
    trigger,
    graphVersion: gv,
    policyVersion: pv,
  };
  return areTerms(found) ? { ...found, from, expiresAt, once: isOnce(found) } : undefined;
}

function secondsOf(time: string): number {
  return Date.parse(time) / 1000;
}

/** Seconds since the epoch as a time; undefined for what is no moment. */
function timeOf(seconds: unknown): string | undefined {
  if (typeof seconds !== "number" || !(Math.abs(seconds) <= 8.64e12)) return undefined;
  return new Date(seconds * 1000).toISOString();
}
