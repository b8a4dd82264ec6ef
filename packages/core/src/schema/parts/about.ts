import * as v from "valibot";

/** A schema with one sentence on what the field means, for the documents made from it. */
export function about<const S extends v.GenericSchema>(schema: S, meaning: string) {
  return v.pipe(schema, v.description(meaning));
}
