import type { Node } from "./fields.ts";

const numbers = new Intl.NumberFormat("en");

/** What a field may hold, in words. */
export function rangeOf(node: Node): string {
  if (node.anyOf) return node.anyOf.map(rangeOf).join(", or ");
  if (node.enum) return node.enum.map((word) => `\`${word}\``).join(", ");
  const write = node.type === undefined ? undefined : RANGES[node.type];
  if (!write) throw new RangeError(`no words for ${JSON.stringify(node)}`);
  return write(node);
}

const RANGES: Readonly<Record<string, (node: Node) => string>> = {
  boolean: () => "true or false",
  integer: ({ minimum, maximum }) => `whole number, ${between(minimum, maximum)}`,
  number: ({ minimum, maximum }) => `number, ${between(minimum, maximum)}`,
  string: ({ maxLength }) => `text${upTo(maxLength)}${maxLength === undefined ? "" : " characters"}`,
  object: ({ additionalProperties }) =>
    `names to ${rangeOf(typeof additionalProperties === "object" ? additionalProperties : {})}`,
  array: ({ items, maxItems }) => `list${upTo(maxItems)}, each ${rangeOf(items ?? {})}`,
};

function upTo(most: number | undefined): string {
  return most === undefined ? "" : ` of up to ${numbers.format(most)}`;
}

function between(minimum: number | undefined, maximum: number | undefined): string {
  if (maximum === undefined) throw new RangeError("a number without bounds");
  if (minimum === undefined) return `up to ${numbers.format(maximum)}`;
  return `${numbers.format(minimum)} to ${numbers.format(maximum)}`;
}
