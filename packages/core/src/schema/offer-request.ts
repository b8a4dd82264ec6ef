import * as v from "valibot";
import type { OfferRequest } from "../model/request.ts";
import { CartSchema } from "./cart.ts";
import { CustomerSchema } from "./customer.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Country } from "./parts/country.ts";
import { Flag } from "./parts/flag.ts";
import { Locale } from "./parts/locale.ts";
import { Name } from "./parts/name.ts";
import { Names } from "./parts/names.ts";
import { text } from "./parts/text.ts";
import { Time } from "./parts/time.ts";
import { wholeFrom } from "./parts/whole-from.ts";
import { SessionSchema } from "./session.ts";

/** What a page asks. Unknown fields are ignored; whether the placement exists is for the policy to say. */
export const OfferRequestSchema = v.object({
  placement: about(Name, "A placement of the core, such as `product`, or one that the policy defines."),
  productId: v.exactOptional(about(Name, "The page's own product.")),
  category: v.exactOptional(about(text(LIMITS.text), "The page's own category, a path.")),
  query: v.exactOptional(about(text(LIMITS.query), "The page's search words.")),
  cart: v.exactOptional(CartSchema),
  techniques: v.exactOptional(about(Names, "Only these, in this order.")),
  customer: v.exactOptional(CustomerSchema),
  session: v.exactOptional(SessionSchema),
  exclude: v.exactOptional(about(Names, "Ids never to offer in this answer.")),
  limit: v.exactOptional(about(wholeFrom(1, LIMITS.offers), "At most this many offers.")),
  min: v.exactOptional(
    about(wholeFrom(0, LIMITS.offers), "Fewer offers than this is none; 1 where nothing is said."),
  ),
  country: v.exactOptional(Country),
  locale: v.exactOptional(Locale),
  explain: v.exactOptional(
    about(
      Flag,
      "Whether the answer tells what was withheld, and why; with a publishable key not of what a stored profile withholds.",
    ),
  ),
  at: v.exactOptional(about(Time, "The moment to decide for; honoured only with the secret key.")),
});
true satisfies Same<v.InferOutput<typeof OfferRequestSchema>, OfferRequest>;
