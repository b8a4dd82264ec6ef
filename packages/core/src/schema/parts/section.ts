import * as v from "valibot";
import { noList } from "./no-list.ts";

/** An object that has these fields and no others, so that a misspelt one is noticed. */
export function section<const E extends v.ObjectEntries>(fields: E): v.StrictObjectSchema<E, undefined> {
  return noList(v.strictObject(fields));
}
