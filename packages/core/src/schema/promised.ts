import * as v from "valibot";
import type { Promised } from "../model/promised.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";

const PromisedProductSchema = v.object({ productId: v.string(), quantity: v.number() });

const TriggerSchema = v.object({
  products: about(v.array(PromisedProductSchema), "The item that the price was made beside."),
  atLeast: v.exactOptional(about(v.number(), "The cart has to be worth so much, in major units.")),
  acceptedOffer: v.exactOptional(about(v.boolean(), "Some line of the cart has to come from an offer.")),
  has: v.exactOptional(
    about(v.string(), "What the customer was said to have already: only the merchant knows whether they do."),
  ),
});

/** What was promised, by whom, to whom, and how long it holds. */
export const PromisedSchema = v.object({
  id: v.string(),
  store: about(v.string(), "The store that promised it."),
  by: about(v.picklist(["server", "page"]), "Who asked: a page may claim any cart."),
  subject: v.exactOptional(about(v.string(), "A digest of the customer's id, or of the session's.")),
  from: about(v.string(), "ISO 8601 UTC."),
  expiresAt: about(v.string(), "ISO 8601 UTC."),
  once: about(v.boolean(), "Whether it is redeemed only once."),
  technique: v.string(),
  products: about(
    v.array(PromisedProductSchema),
    "What the price is for: all of it together, and not one piece more.",
  ),
  price: about(
    v.object({ amount: v.number(), currency: v.string() }),
    "What all of it costs together, in major units.",
  ),
  isDiscount: about(v.boolean(), "Whether it is a discount on what the products cost."),
  percent: v.exactOptional(about(v.number(), "Of a reward: what the next order costs less.")),
  code: v.exactOptional(v.string()),
  gift: v.exactOptional(v.string()),
  trialDays: v.exactOptional(v.number()),
  trigger: about(TriggerSchema, "What has to be in the cart for the price to hold, beside the products."),
  graphVersion: v.string(),
  policyVersion: v.string(),
});
true satisfies Same<v.InferOutput<typeof PromisedSchema>, Promised>;
