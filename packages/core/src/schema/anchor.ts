import * as v from "valibot";
import type { PolicyInput } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { listOf } from "./parts/list-of.ts";
import { Money } from "./parts/money.ts";
import { Name } from "./parts/name.ts";
import { section } from "./parts/section.ts";
import { Share } from "./parts/share.ts";

const WaiverSchema = section({
  for: about(Name, "What is in the basket: a product id, `group:ID` or `category:PATH`."),
  product: about(Name, "What may cost any price beside it: a product id, `group:ID` or `category:PATH`."),
});

/** How dear an add-on may be beside what it joins. */
export const AnchorSchema = section({
  maxShare: v.exactOptional(about(Share, "The most an add-on may cost, as a share of the basket's value.")),
  idealShare: v.exactOptional(about(Share, "Up to this share of the basket's value price costs no rank.")),
  floor: v.exactOptional(about(Money, "A price up to this always passes, in major units.")),
  waivers: v.exactOptional(
    about(listOf(WaiverSchema, LIMITS.list), "Pairs that the price rules let through at any price."),
  ),
});
true satisfies Same<v.InferOutput<typeof AnchorSchema>, NonNullable<PolicyInput["anchor"]>>;
