import * as v from "valibot";
import type { PolicyInput } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Count } from "./parts/count.ts";
import { Names } from "./parts/names.ts";
import { numberFrom } from "./parts/number-from.ts";
import { section } from "./parts/section.ts";
import { Share } from "./parts/share.ts";

const allow = v.exactOptional(about(Names, "Codes of the techniques that they still get."));
const minOrders = v.exactOptional(about(Count, "Orders of the last year; fewer tell nothing."));

const SerialReturner = section({
  minOrders,
  minShare: v.exactOptional(about(Share, "Of the pieces bought, this share at least came back.")),
  allow,
});

const SupportHeavy = section({
  minContacts: v.exactOptional(about(Count, "Contacts with the service at least.")),
  minContactsPerOrder: v.exactOptional(about(numberFrom(0, 1000), "Contacts an order at least.")),
  allow,
});

const DiscountSeeker = section({
  minOrders,
  minShare: v.exactOptional(
    about(Share, "Of the orders, this share at least had a coupon or was wholly below list price."),
  ),
  allow,
});

const FixedBudget = section({
  minOrders,
  maxSpread: v.exactOptional(
    about(Share, "The highest total is above the lowest by this share of it at most."),
  ),
  allow,
});

/** Who belongs to the four audiences, and what they still get. */
export const AudiencesSchema = section({
  "serial-returner": v.exactOptional(about(SerialReturner, "Who buys and returns.")),
  "support-heavy": v.exactOptional(about(SupportHeavy, "Whose service costs more than they bring.")),
  "discount-seeker": v.exactOptional(about(DiscountSeeker, "Who only buys at a discount.")),
  "fixed-budget": v.exactOptional(about(FixedBudget, "Who always spends the same.")),
});
true satisfies Same<v.InferOutput<typeof AudiencesSchema>, NonNullable<PolicyInput["audiences"]>>;
