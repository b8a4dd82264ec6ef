import * as v from "valibot";
import type { PolicyInput } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Count } from "./parts/count.ts";
import { Names } from "./parts/names.ts";
import { numberFrom } from "./parts/number-from.ts";
import { Share } from "./parts/share.ts";

const allow = v.exactOptional(about(Names, "Codes of the techniques they still get."));
const minOrders = v.exactOptional(about(Count, "Orders of the last year, fewer tell nothing."));

/** Who belongs to the four audiences, and what they still get. Unknown fields are refused. */
export const AudiencesSchema = v.strictObject({
  "serial-returner": v.exactOptional(
    v.strictObject({
      minOrders,
      minShare: v.exactOptional(about(Share, "Of the pieces bought, as many came back at least.")),
      allow,
    }),
  ),
  "support-heavy": v.exactOptional(
    v.strictObject({
      minContacts: v.exactOptional(about(Count, "Contacts at least.")),
      minContactsPerOrder: v.exactOptional(about(numberFrom(0, 1000), "Contacts an order at least.")),
      allow,
    }),
  ),
  "discount-seeker": v.exactOptional(
    v.strictObject({
      minOrders,
      minShare: v.exactOptional(
        about(Share, "Of the orders, as many had a coupon or were wholly below list price."),
      ),
      allow,
    }),
  ),
  "fixed-budget": v.exactOptional(
    v.strictObject({
      minOrders,
      maxSpread: v.exactOptional(
        about(Share, "By this share the highest total is above the lowest at most."),
      ),
      allow,
    }),
  ),
});
true satisfies Same<v.InferOutput<typeof AudiencesSchema>, NonNullable<PolicyInput["audiences"]>>;
