/** A whole number from 0 that is always the same for a text (FNV-1a, 32 bits). */
export function hash(text: string): number {
  let found = 0x811c9dc5;
  for (const character of text) {
    found = Math.imul(found ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return found >>> 0;
}
