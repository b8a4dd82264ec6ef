import * as v from "valibot";

/** A number within bounds, both included; `unit` says what it counts and stands in the message. */
export function numberFrom(min: number, max: number, unit = "") {
  const message = `expected a number${unit && ` of ${unit}`} from ${min} to ${max}`;
  return v.pipe(v.number(message), v.minValue(min, message), v.maxValue(max, message));
}
