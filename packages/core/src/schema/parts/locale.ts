import * as v from "valibot";

const message = "expected a language tag of BCP 47, at most 35 characters, such as de or pt-BR";

/** Language, script, region and one variant: all that a text can differ by, and nothing `Intl` would throw at. */
const PATTERN =
  /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))?$/;

/** A BCP 47 language tag without extensions. */
export const Locale = v.pipe(v.string(message), v.maxLength(35, message), v.regex(PATTERN, message));
