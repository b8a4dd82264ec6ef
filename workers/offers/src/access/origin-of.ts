/** What a browser writes into `Origin`, and nothing that only looks alike: no path, no user, no escapes. */
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The origin that a text names, in the one way it is written: lower case, no port where it is the scheme's own; undefined for all else, `null` too. */
export function originOf(text: string): string | undefined {
  if (!ORIGIN.test(text)) return undefined;
  try {
    const { protocol, host } = new URL(text);
    return `${protocol}//${host}`.toLowerCase();
  } catch {
    return undefined;
  }
}
