import fc from "fast-check";
import { almost } from "./almost.ts";
import type { Shop } from "./asked.ts";
import type { Schema } from "./document.ts";
import { fitting } from "./fitting.ts";

const RAW = [
  "",
  "{",
  "null",
  "[]",
  '"text"',
  "\ufeff{}",
  "{}{}",
  '{"placement":"product","placement":7}',
  "NaN",
  "webhook_id=7",
  "[".repeat(50_000),
  `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
  JSON.stringify({ placement: "x".repeat(600_000) }),
];

/** Bodies of a schema: some fit, some nearly do, some are no JSON. */
export function bodyText(schema: Schema, example: unknown, { words }: Shop): fc.Arbitrary<string> {
  const right = fitting(schema, words);
  const bases = example === undefined ? [right] : [right, fc.constant(example)];
  return fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...bases).map((value) => JSON.stringify(value)) },
    { weight: 10, arbitrary: almost(fc.oneof(...bases)).map((value) => JSON.stringify(value) ?? "") },
    { weight: 1, arbitrary: fc.constantFrom(...RAW) },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  );
}
