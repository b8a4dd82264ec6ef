const ALGORITHM = { name: "Ed25519" };

/** Whether what one key signs the other one checks. */
export async function isPair(signing: CryptoKey, checking: CryptoKey): Promise<boolean> {
  const text = new TextEncoder().encode("pair");
  const signature = await crypto.subtle.sign(ALGORITHM, signing, text);
  return crypto.subtle.verify(ALGORITHM, checking, signature, text);
}
