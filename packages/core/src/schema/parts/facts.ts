import * as v from "valibot";
import type { Facts } from "../../model/response.ts";
import type { Same } from "../equal.ts";

/** The numbers behind a reason or a rule's decision. */
export const FactsSchema = v.record(
  v.string(),
  v.union(
    [v.string(), v.number(), v.boolean(), v.array(v.string())],
    "expected a string, a number, true, false or a list of strings",
  ),
);
true satisfies Same<v.InferOutput<typeof FactsSchema>, Facts>;
