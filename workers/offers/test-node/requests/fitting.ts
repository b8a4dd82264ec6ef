import fc from "fast-check";
import { resolve, type Schema } from "./document.ts";

/** Words that mean something to the shop under test, by the name of the field they stand in. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** The most entries, characters and optional fields that are made: enough to meet every branch, few enough to be quick. */
const MOST = { entries: 3, characters: 60, optional: 4 };

/** Values that a schema lets through. */
export function fitting(schema: Schema, words: Words, name = ""): fc.Arbitrary<unknown> {
  const node = resolve(schema);
  const ways = node.anyOf ?? node.oneOf;
  if (ways) return fc.oneof(...ways.map((one) => fitting(one, words, name)));
  if (node.enum) return fc.constantFrom(...node.enum);
  if (node.const !== undefined) return fc.constant(node.const);
  return (KINDS[node.type ?? ""] ?? anything)(node, words, name);
}

type Kind = (node: Schema, words: Words, name: string) => fc.Arbitrary<unknown>;

const anything: Kind = () => fc.jsonValue({ maxDepth: 2 });

const KINDS: Readonly<Record<string, Kind>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: ({ minimum = -1000, maximum = 1000 }) =>
    fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum)),
  number: ({ minimum, exclusiveMinimum, maximum = 1e6 }) => {
    const min = minimum ?? (exclusiveMinimum === undefined ? -1e6 : exclusiveMinimum + 0.01);
    const cents = fc.integer({ min: Math.ceil(min * 100), max: Math.floor(Math.min(maximum, 1e6) * 100) });
    return fc.oneof(
      cents.map((amount) => amount / 100),
      fc.constantFrom(min, maximum),
      fc.double({ min, max: maximum, noNaN: true }),
    );
  },
  string: (node, words, name) => {
    const known = (words[name] ?? []).filter((word) => word.length <= (node.maxLength ?? Infinity));
    const made = node.pattern ? fc.stringMatching(new RegExp(node.pattern)) : text(node);
    return known.length === 0
      ? made
      : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made });
  },
  array: ({ items = {}, minItems = 0, maxItems = MOST.entries }, words, name) =>
    fc.array(fitting(items, words, name), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, MOST.entries)),
    }),
  object: (node, words) => (node.properties ? record(node, words) : table(node, words)),
};

function text({ minLength = 0, maxLength = MOST.characters }: Schema): fc.Arbitrary<string> {
  const bounds = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, MOST.characters)) };
  return fc.oneof(
    fc.string(bounds),
    fc.string({ ...bounds, unit: "binary" }).filter((one) => one.length <= maxLength),
  );
}

function record({ properties = {}, required = [] }: Schema, words: Words): fc.Arbitrary<object> {
  const optional = Object.keys(properties).filter((key) => !required.includes(key));
  const some = fc.subarray(optional, { maxLength: Math.min(optional.length, MOST.optional) });
  return some.chain((chosen) =>
    fc.record(
      Object.fromEntries(
        [...required, ...chosen].map((key) => [key, fitting(properties[key] ?? {}, words, key)]),
      ),
    ),
  );
}

function table({ additionalProperties, propertyNames }: Schema, words: Words): fc.Arbitrary<object> {
  const value =
    typeof additionalProperties === "object" ? fitting(additionalProperties, words) : anything({}, words, "");
  const key = propertyNames ? fitting(propertyNames, words) : fc.string({ minLength: 1, maxLength: 10 });
  return fc.dictionary(key as fc.Arbitrary<string>, value, { maxKeys: MOST.entries });
}
