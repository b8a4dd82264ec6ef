/** Numbers are compared to a cent. */
const CENT = 0.01;

/**
 * Whether all that is expected is found: objects field by field, each element of an expected array in some element,
 * numbers to a cent.
 */
export function isPart(expected: unknown, found: unknown): boolean {
  if (typeof expected === "number" && typeof found === "number") return Math.abs(expected - found) < CENT;
  if (Array.isArray(expected)) {
    return Array.isArray(found) && expected.every((one) => found.some((other) => isPart(one, other)));
  }
  if (isRecord(expected)) {
    return isRecord(found) && Object.entries(expected).every(([key, value]) => isPart(value, found[key]));
  }
  return expected === found;
}

/** Whether something has a field at a path such as `price.was`. */
export function hasPath(found: unknown, path: string): boolean {
  let at = found;
  for (const key of path.split(".")) {
    if (!isRecord(at) || !(key in at)) return false;
    at = at[key];
  }
  return at !== undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
