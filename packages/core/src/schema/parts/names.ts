import { LIMITS } from "../limits.ts";
import { listOf } from "./list-of.ts";
import { Name } from "./name.ts";

/** A list of names, such as product ids, refs or segments. */
export const Names = listOf(Name, LIMITS.list);
