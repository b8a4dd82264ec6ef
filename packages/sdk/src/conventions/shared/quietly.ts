/** What the work gives, or the other where it throws: what comes from a page may be anything, and must break nothing. */
export function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
