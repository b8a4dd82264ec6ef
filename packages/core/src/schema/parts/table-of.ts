import * as v from "valibot";
import { LIMITS } from "../limits.ts";
import { Name } from "./name.ts";
import { noList } from "./no-list.ts";

/** A table from names to values of one kind. */
export function tableOf<const S extends v.GenericSchema>(value: S) {
  return v.pipe(
    noList(v.record(Name, value, "expected an object")),
    v.maxEntries(LIMITS.table, `expected at most ${LIMITS.table} entries`),
  );
}
