/** The part of Node's crypto that is used here; workerd has it under test. */
interface NodeCrypto {
  createHash(name: "sha256"): { update(text: string): { digest(form: "hex"): string } };
}

const { createHash }: NodeCrypto = await import("node:crypto" as string);

/** The content hash of a build, as the command line makes it: half a SHA-256, 32 characters. WebCrypto has none that is not awaited. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
