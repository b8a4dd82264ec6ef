import * as v from "valibot";

const message = "expected a language tag of BCP 47, at most 35 characters, such as nl or pt-BR";

/** A language and what narrows it down. An underscore, as some clients write it, does for a hyphen. */
const PATTERN = /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/;

/** A BCP 47 language tag; one that nobody speaks is no error, for the texts fall back. */
export const Locale = v.pipe(v.string(message), v.maxLength(35, message), v.regex(PATTERN, message));
