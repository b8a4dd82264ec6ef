/** How many characters of the input a message repeats. */
const LONGEST = 60;

/** A value found in the input, in at most 60 printable characters. */
export function quote(found: unknown): string {
  if (typeof found === "string") return quoteString(found);
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found === "object" && found !== null) return "an object";
  return String(found).slice(0, LONGEST);
}

function quoteString(text: string): string {
  const whole = JSON.stringify(text.slice(0, LONGEST)).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�");
  if (text.length <= LONGEST && whole.length <= LONGEST) return whole;
  return `${whole.slice(0, LONGEST - 2)}…"`;
}
