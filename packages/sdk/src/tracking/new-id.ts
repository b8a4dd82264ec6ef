/** A new id of 128 random bits. `crypto.randomUUID` would do, but pages without https don't have it. */
export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}
