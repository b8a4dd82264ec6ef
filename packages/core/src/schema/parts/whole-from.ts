import * as v from "valibot";

/** A whole number within bounds, both included; `unit` says what it counts and stands in the message. */
export function wholeFrom(min: number, max: number, unit = "") {
  const message = `expected a whole number${unit && ` of ${unit}`} from ${min} to ${max}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(min, message), v.maxValue(max, message));
}
