import * as v from "valibot";
import type { PolicyInput } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Flag } from "./parts/flag.ts";
import { section } from "./parts/section.ts";

/** What the merchant says themselves of the law on prices. */
export const LawSchema = section({
  priorPrice: v.exactOptional(
    about(Flag, "Whether a saving on a single product is shown only against its lowest price of 30 days."),
  ),
  disclosure: v.exactOptional(
    about(Flag, "Whether an offer whose price was made for the customer has to say so."),
  ),
});
true satisfies Same<v.InferOutput<typeof LawSchema>, NonNullable<PolicyInput["law"]>>;
