import * as v from "valibot";
import type { Customer } from "../model/request.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { OrderSchema } from "./order.ts";
import { about } from "./parts/about.ts";
import { Count } from "./parts/count.ts";
import { Country } from "./parts/country.ts";
import { Flag } from "./parts/flag.ts";
import { listOf } from "./parts/list-of.ts";
import { Money } from "./parts/money.ts";
import { Name } from "./parts/name.ts";
import { Names } from "./parts/names.ts";
import { numberFrom } from "./parts/number-from.ts";
import { oneOf } from "./parts/one-of.ts";
import { tableOf } from "./parts/table-of.ts";

const Stage = oneOf("prospect", "new", "onboarding", "active", "loyal", "lapsing", "lapsed");
const Usage = tableOf(numberFrom(-LIMITS.money, LIMITS.money));

/** The customer as the page or the merchant's server knows them. Unknown fields are ignored. */
export const CustomerSchema = v.object({
  id: v.exactOptional(
    about(
      Name,
      "By it a stored profile is looked up. An id can be guessed, so a page names its customer by the pseudonym that the shop's server made: `p:` and the first 32 hexadecimal digits of the id's HMAC-SHA-256 under `PSEUDONYM_KEY`.",
    ),
  ),
  consent: v.exactOptional(about(Flag, "Whether personal history may be used; absent is true.")),
  stage: v.exactOptional(about(Stage, "Found from the orders where it is not given.")),
  segments: v.exactOptional(about(Names, "The merchant's own; what others chose is told of the first.")),
  goals: v.exactOptional(Names),
  budget: v.exactOptional(about(Money, "The most that the customer wants to add, in major units.")),
  signals: v.exactOptional(about(Names, "Such as `value-seen`, `referred`, `expanding`, `hesitant`.")),
  plan: v.exactOptional(about(Name, "The id of the plan they have.")),
  usage: v.exactOptional(about(Usage, "Metric to amount a month.")),
  supportContacts: v.exactOptional(about(Count, "How often they asked for help in 12 months.")),
  orders: v.exactOptional(listOf(OrderSchema, LIMITS.list, "orders")),
  country: v.exactOptional(Country),
});
true satisfies Same<v.InferOutput<typeof CustomerSchema>, Customer>;
