import * as v from "valibot";

/** A list of at most `max` entries; `noun` names them in the message. */
export function listOf<const S extends v.GenericSchema>(item: S, max: number, noun = "entries") {
  return v.pipe(v.array(item, "expected a list"), v.maxLength(max, `expected at most ${max} ${noun}`));
}
