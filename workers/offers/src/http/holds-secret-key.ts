/** Whether a request shows the secret key as `Authorization: Bearer KEY`. Nobody does where there is no key. */
export async function holdsSecretKey(request: Request, key: string | undefined): Promise<boolean> {
  const shown = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!key || shown === undefined) return false;
  const [a, b] = await Promise.all([digest(shown), digest(key)]);
  return same(a, b);
}

/** Digests are of one length, so that comparing them tells nothing of the key's. */
async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** Looks at every byte whatever it finds, so that the time taken says nothing. */
function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.reduce((difference, byte, i) => difference | (byte ^ (b[i] ?? 0)), 0) === 0;
}
