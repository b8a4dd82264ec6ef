import { isPseudonym } from "./pseudonym.ts";

/** Who asked to be forgotten, by pseudonym, as it is stored; undefined where the text is no such list. */
export function readErased(text: string | null): ReadonlySet<string> | undefined {
  if (text === null) return NOBODY;
  try {
    const value: unknown = JSON.parse(text);
    const whole = Array.isArray(value) && value.every((one) => typeof one === "string" && isPseudonym(one));
    return whole ? new Set<string>(value) : undefined;
  } catch {
    return undefined;
  }
}

const NOBODY: ReadonlySet<string> = new Set();
