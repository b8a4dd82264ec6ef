/**
 * What a value is held against: a list for one whose elements are all like its own, a record for one that has at least
 * its fields; a function says by itself whether it will do.
 */
export type Example =
  | ((value: unknown) => boolean)
  | readonly [Example]
  | { readonly [field: string]: Example };

/** Whether a value of JSON is like an example. */
export function isLike(value: unknown, example: Example): boolean {
  if (typeof example === "function") return example(value);
  if (Array.isArray(example)) return Array.isArray(value) && value.every((part) => isLike(part, example[0]));
  return (
    Object(value) === value &&
    Object.entries(example).every(([field, part]) => isLike((value as Record<string, unknown>)[field], part))
  );
}

/** Missing, or like the example. */
export function maybe(example: Example): Example {
  return (value) => value === undefined || isLike(value, example);
}

/** Any text. */
export const isText = (value: unknown): value is string => typeof value === "string";
