import * as v from "valibot";
import type { Offer } from "../model/response.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { FeatureValueSchema } from "./parts/feature-value.ts";
import { SpokenReasonSchema } from "./parts/spoken-reason.ts";

const OfferedProductSchema = v.object({
  productId: v.string(),
  title: v.string(),
  price: about(v.number(), "Today's price of one piece, in major units."),
  quantity: v.number(),
  imageLink: v.exactOptional(v.string()),
  link: v.exactOptional(v.string()),
  replaces: v.exactOptional(about(v.string(), "The id of the product it takes the place of.")),
});

const OfferPriceSchema = v.object({
  amount: about(v.number(), "What the whole offer costs, in major units."),
  currency: about(v.string(), "ISO 4217."),
  was: v.exactOptional(about(v.number(), "Only where it was really so.")),
  saving: v.exactOptional(v.number()),
});

const ComparisonSchema = v.object({
  feature: v.string(),
  from: v.exactOptional(FeatureValueSchema),
  to: v.exactOptional(FeatureValueSchema),
  productId: v.exactOptional(about(v.string(), "The version, in a ladder.")),
});

const CompanionSchema = v.object({
  productId: v.string(),
  title: v.string(),
  price: v.number(),
  reasons: v.array(SpokenReasonSchema),
});

/** Something that the customer may add, with its price and why. */
export const OfferSchema = v.object({
  id: v.string(),
  technique: v.string(),
  products: v.array(OfferedProductSchema),
  price: OfferPriceSchema,
  reasons: about(v.array(SpokenReasonSchema), "Every reason that holds, the strongest first."),
  compare: v.exactOptional(v.array(ComparisonSchema)),
  story: v.exactOptional(v.object({ text: v.string(), link: v.exactOptional(v.string()) })),
  companion: v.exactOptional(about(CompanionSchema, "A small thing beside the offer.")),
  trialDays: v.exactOptional(v.number()),
  partner: v.exactOptional(about(v.string(), "The other company that sells it.")),
  code: v.exactOptional(v.string()),
  gift: v.exactOptional(v.string()),
  exploring: v.exactOptional(v.object({ propensity: v.number() })),
  experiment: v.exactOptional(v.object({ id: v.string(), variant: v.string() })),
  expiresAt: v.exactOptional(about(v.string(), "ISO 8601 UTC.")),
  disclosure: v.exactOptional(v.string()),
  token: v.exactOptional(v.string()),
});
true satisfies Same<v.InferOutput<typeof OfferSchema>, Offer>;
