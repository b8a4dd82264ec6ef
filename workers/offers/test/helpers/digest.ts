/** A stand-in for the content hash of a build, without a runtime's crypto: FNV-1a from four starts, 32 characters. */
export function digest(text: string): string {
  return [0x811c9dc5, 0x01234567, 0x89abcdef, 0x7f4a7c15].map((start) => hash(text, start)).join("");
}

function hash(text: string, start: number): string {
  let sum = start;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}
