/** The SHA-256 of a key, as `KEYS` has it. */
export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The secret key of the shops under test. */
export const SECRET = "sk_secret";

/** The publishable key of the shops under test, for pages of {@link PAGE}. */
export const PUBLISHABLE = "pk_page";

/** The origin whose pages may use the publishable key. */
export const PAGE = "https://shop.example";

/** The setting `KEYS` with both keys. */
export const KEYS: string = JSON.stringify([
  { kind: "secret", name: "server", sha256: await sha256(SECRET) },
  { kind: "publishable", name: "page", sha256: await sha256(PUBLISHABLE), origins: [PAGE] },
]);

/** The header that shows a key. */
export const bearer = (key: string): { authorization: string } => ({ authorization: `Bearer ${key}` });
