import type * as v from "valibot";
import type { NamedBundle } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Names } from "./parts/names.ts";
import { Percent } from "./parts/percent.ts";
import { section } from "./parts/section.ts";

/** A set the merchant sells for less than its parts. */
export const NamedBundleSchema = section({
  productIds: about(Names, "Ids of the set's products."),
  percent: about(Percent, "Off their sum at today's prices, in percent."),
});
true satisfies Same<v.InferOutput<typeof NamedBundleSchema>, NamedBundle>;
