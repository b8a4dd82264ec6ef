import * as v from "valibot";
import type { PolicyInput } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Count } from "./parts/count.ts";
import { Days } from "./parts/days.ts";
import { section } from "./parts/section.ts";

/** Where the stages of a customer's life begin and end. */
export const LifecycleSchema = section({
  newDays: v.exactOptional(about(Days, "New with a first order within these, in days.")),
  activeDays: v.exactOptional(about(Days, "Active, or loyal, with an order within these, in days.")),
  lapsingDays: v.exactOptional(about(Days, "Lapsing with an order within these, in days; then lapsed.")),
  loyalOrders: v.exactOptional(about(Count, "Loyal with so many orders in `yearDays`.")),
  yearDays: v.exactOptional(about(Days, "How far back orders count, for loyalty and audiences, in days.")),
});
true satisfies Same<v.InferOutput<typeof LifecycleSchema>, NonNullable<PolicyInput["lifecycle"]>>;
