import * as v from "valibot";
import { Name } from "./name.ts";

/** Whether a text has no control characters, and no half of a character, which no store could give back. */
function isPlain(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text);
}

/** A name that is kept as it came. */
export const PlainName = v.pipe(Name, v.check(isPlain, "expected a string without control characters"));
