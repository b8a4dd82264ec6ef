import { pseudonymOf } from "@basketwise/core";

/** What the ids of the shops under test are made pseudonyms with. */
export const PEPPER = "pepper";

/** The name under which a customer of the shops under test is kept. */
export async function pseudonym(id: string): Promise<string> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const terms = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encode(PEPPER), terms, false, ["sign"]);
  return pseudonymOf(new Uint8Array(await crypto.subtle.sign("HMAC", key, encode(id))));
}
