import * as v from "valibot";

/** A string of 1 to `max` characters. */
export function text(max: number) {
  return v.pipe(
    v.string("expected a string"),
    v.minLength(1, "expected a string that is not empty"),
    v.maxLength(max, `expected a string of at most ${max} characters`),
  );
}
