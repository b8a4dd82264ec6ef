import type { Order } from "@basketwise/core";
import { checkInput, LIMITS, OrderSchema } from "@basketwise/core/schema";
import * as v from "valibot";
import type { Heard } from "./shape.ts";

const message = "expected an amount";

/** An amount, which shops write as a text. */
export const Amount = v.pipe(
  v.union([v.string(), v.number()], message),
  v.transform(Number),
  v.number(message),
);

/** An id, which is a number in most shops and a text in some. */
export const Id = v.pipe(v.union([v.number(), v.string()], "expected an id"), v.transform(String));

/** An address, of which only the country is read. */
export const Address = v.nullish(
  v.object({ country_code: v.nullish(v.string()), country: v.nullish(v.string()) }),
);

/** A schema's value, or why there is none. */
export function heardAs<const S extends v.GenericSchema>(
  schema: S,
  body: unknown,
  hear: (value: v.InferOutput<S>) => Heard,
): Heard {
  const checked = checkInput(schema, body);
  return checked.ok ? hear(checked.value) : { kind: "ignored", why: checked.problem };
}

/** An order that a shop tells, if it is one of the contract. */
export function heardOrder(order: Order, currency: string): Heard {
  const checked = checkInput(OrderSchema, order);
  if (!checked.ok) return { kind: "ignored", why: checked.problem };
  return { kind: "order", order: checked.value, currency };
}

/** The first text that is not blank, as a name of the contract. */
export function nameOf(...texts: readonly (string | null | undefined)[]): string | undefined {
  const found = texts.map((text) => text?.replaceAll(/\p{Cc}/gu, " ").trim()).find((text) => text);
  return found?.toWellFormed().slice(0, LIMITS.name).toWellFormed();
}

/** The first that is a country. */
export function countryOf(...codes: readonly (string | null | undefined)[]): string | undefined {
  return codes.find((code) => code && /^[A-Z]{2}$/.test(code)) ?? undefined;
}

/** Decimals of an amount a piece, so that binary noise is none of it. */
const DECIMALS = 4;

/** What one piece is of an amount for all. */
export function eachOf(amount: number, pieces: number): number {
  return Number((amount / pieces).toFixed(DECIMALS));
}
