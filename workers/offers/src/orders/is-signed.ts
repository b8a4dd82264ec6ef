/** Whether a body bears the base64 HMAC-SHA-256 that only who knows the secret can make. Takes as long for a wrong one as for the right one. */
export async function isSigned(body: Uint8Array, signature: string, secret: string): Promise<boolean> {
  const bytes = fromBase64(signature);
  if (bytes === undefined) return false;
  const raw = new TextEncoder().encode(secret);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", raw, algorithm, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, bytes, body);
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
