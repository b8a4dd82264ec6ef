/** What begins with http(s), or with no scheme at all: a colon comes after a slash, a question mark or a hash, if any does. */
const SAFE = /^(https?:|[^:]*([/?#]|$))/i;

/**
 * For `JSON.parse`: a link that a page must not follow, such as `javascript:`, becomes an empty text. The rest of the
 * answer stands: a catalog may hold an odd link, and one product without it is better than no offers.
 */
export function harmless(key: string, value: unknown): unknown {
  return /^(imageL|l)ink$/.test(key) && !SAFE.test(String(value)) ? "" : value;
}
