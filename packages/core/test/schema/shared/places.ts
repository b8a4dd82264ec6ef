/** A place in a JSON document: the keys that lead to it, and what stands there. */
export interface Place {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
}

/** Every place in a document but its root: objects, lists and leaves. */
export function placesOf(value: unknown, keys: Place["keys"] = []): Place[] {
  const own = keys.length === 0 ? [] : [{ keys, value }];
  if (typeof value !== "object" || value === null) return own;
  const inside = Array.isArray(value)
    ? value.map((item, i) => [i, item] as const)
    : Object.entries(value as Record<string, unknown>);
  return [...own, ...inside.flatMap(([key, item]) => placesOf(item, [...keys, key]))];
}

/** The document with something else in a place. */
export function withOther(document: unknown, [key, ...rest]: Place["keys"], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(document))
    return document.map((item, i) => (i === key ? withOther(item, rest, other) : item));
  const fields = document as Record<string, unknown>;
  return { ...fields, [key]: withOther(fields[key], rest, other) };
}
