import type { Promised } from "../model/promised.ts";

/** What claims say of a promise, beside its times. */
type Said = Omit<Promised, "from" | "expiresAt" | "once">;

/** Whether something is what a promise says, field by field: a token may come from another version of this code. */
export function areTerms(found: unknown): found is Said {
  return isRecord(found) && hasAll(found, SAID);
}

type Is = (value: unknown) => boolean;

const isText: Is = (value) => typeof value === "string";
const isNumber: Is = (value) => typeof value === "number" && Number.isFinite(value);
const isFlag: Is = (value) => typeof value === "boolean";
const maybe =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
const each =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);

const isProduct: Is = (value) => isRecord(value) && isText(value.productId) && isAbove0(value.quantity);
const isAbove0: Is = (value) => isNumber(value) && Number(value) > 0;

const isPrice: Is = (value) =>
  isRecord(value) &&
  isNumber(value.amount) &&
  typeof value.currency === "string" &&
  /^[A-Z]{3}$/.test(value.currency);

const isTrigger: Is = (value) =>
  isRecord(value) &&
  hasAll(value, {
    products: each(isProduct),
    atLeast: maybe(isNumber),
    acceptedOffer: maybe(isFlag),
    has: maybe(isText),
  });

const SAID: { readonly [K in keyof Said]-?: Is } = {
  id: isText,
  store: isText,
  by: (value) => value === "server" || value === "page",
  subject: maybe(isText),
  technique: isText,
  products: each(isProduct),
  price: isPrice,
  isDiscount: isFlag,
  percent: maybe(isNumber),
  code: maybe(isText),
  gift: maybe(isText),
  trialDays: maybe(isNumber),
  trigger: isTrigger,
  graphVersion: isText,
  policyVersion: isText,
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasAll(value: Readonly<Record<string, unknown>>, shape: Readonly<Record<string, Is>>): boolean {
  return Object.entries(shape).every(([field, is]) => is(value[field]));
}
