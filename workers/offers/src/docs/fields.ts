import type { SchemaNode } from "./document.ts";

/** A field, wherever in an object it lies. */
export interface Field {
  /** What leads to it: `cart.lines[].`; empty at the top. */
  readonly within: string;
  readonly name: string;
  readonly node: SchemaNode;
  readonly required: boolean;
}

/** Every field of a schema in its order, those of inner objects too; `[]` is any entry of a list, `{name}` of a table. */
export function fieldsOf(node: SchemaNode, within = ""): Field[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, inner]) => [
    { within, name, node: inner, required: node.required?.includes(name) ?? false },
    ...innerFields(inner, `${within}${name}`),
  ]);
  const table = node.additionalProperties;
  const named = typeof table === "object" ? innerFields(table, `${within}{name}`) : [];
  return [...own, ...named, ...waysOf(node).flatMap((way) => fieldsOf(way, within))];
}

/** The fields below one that is an object, or a list or table of objects. */
function innerFields(node: SchemaNode, path: string): Field[] {
  const inner = node.items
    ? innerFields(node.items, `${path}[]`)
    : fieldsOf({ ...node, ...NO_WAYS }, `${path}.`);
  return [...inner, ...waysOf(node).flatMap((way) => innerFields(way, path))];
}

const NO_WAYS = { anyOf: [], oneOf: [], allOf: [] };

/** The schemas of which one, or all, hold. */
function waysOf({ anyOf = [], oneOf = [], allOf = [] }: SchemaNode): readonly SchemaNode[] {
  return [...anyOf, ...oneOf, ...allOf];
}
