import fc from "fast-check";
import type { Shop } from "./asked.ts";
import type { Schema } from "./document.ts";
import { fitting } from "./fitting.ts";
import { rarely } from "./rarely.ts";

/** A parameter's values: mostly one that fits, now and then none, two, or what is none. */
export function pairs(
  name: string,
  required = false,
  schema: Schema,
  { words }: Shop,
): fc.Arbitrary<[string, string][]> {
  const fits = fitting(schema, words, name).map(String);
  const strange = fc.constantFrom("", "-1", "1e9", "__proto__", "null", "x".repeat(3_000), "%", "a,b");
  const value = rarely(strange, fits).filter(
    (one) => !/[^\u0020-\u007e]/.test(one) || schema.type !== "header",
  );
  const one = value.map((text): [string, string][] => [[name, text]]);
  const none = fc.constant<[string, string][]>([]);
  const two = fc.tuple(value, value).map((texts) => texts.map((text): [string, string] => [name, text]));
  return fc.oneof(
    { weight: 12, arbitrary: one },
    { weight: required ? 1 : 10, arbitrary: none },
    { weight: 1, arbitrary: two },
  );
}

/** What stands in a path: mostly a name that fits, now and then what may break one. */
export function inPath(schema: Schema, name: string, { words }: Shop): fc.Arbitrary<string> {
  const strange = fc.constantFrom(
    "%00",
    "%ff",
    "%",
    "a%2Fb",
    "%F0%9F%98%80",
    "__proto__",
    "x".repeat(10_000),
  );
  const fits = fitting(schema, words, name).map((value) => encodeURIComponent(String(value).toWellFormed()));
  return rarely(strange, fits);
}
