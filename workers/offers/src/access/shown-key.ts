/** A key as a request shows it. */
export interface ShownKey {
  readonly text: string;
  /** Whether it stands in the address, where logs and histories keep it. */
  readonly inAddress: boolean;
}

/** The key that a request shows: in `Authorization`, else as `?key=`, for `sendBeacon` sets no header; undefined where there is none, or several. */
export function shownKey({ headers, url }: Request): ShownKey | undefined {
  const text = /^Bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (text !== undefined) return { text, inAddress: false };
  const query = url.indexOf("?");
  if (query < 0) return undefined;
  const [only, ...more] = new URLSearchParams(url.slice(query)).getAll("key");
  return only && more.length === 0 ? { text: only, inAddress: true } : undefined;
}
