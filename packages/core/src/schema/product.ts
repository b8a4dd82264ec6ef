import * as v from "valibot";
import type { Product } from "../model/product.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Count } from "./parts/count.ts";
import { Days } from "./parts/days.ts";
import { FeatureValueSchema } from "./parts/feature-value.ts";
import { Flag } from "./parts/flag.ts";
import { GuideSchema } from "./parts/guide.ts";
import { listOf } from "./parts/list-of.ts";
import { Money } from "./parts/money.ts";
import { Name } from "./parts/name.ts";
import { Names } from "./parts/names.ts";
import { numberFrom } from "./parts/number-from.ts";
import { oneOf } from "./parts/one-of.ts";
import { PlanTermsSchema } from "./parts/plan-terms.ts";
import { tableOf } from "./parts/table-of.ts";
import { text } from "./parts/text.ts";
import { Time } from "./parts/time.ts";

const Line = text(LIMITS.text);
const Link = text(LIMITS.link);

const StorySchema = v.object({
  segment: about(Name, "Who it is shown to."),
  text: about(Line, "What a customer like them came to, in a sentence."),
  link: v.exactOptional(about(Link, "Where the whole of it stands.")),
});

const SeriesSchema = v.object({
  id: about(Name, "The set's own name, the same for all of its parts."),
  part: about(Count, "Which part it is; two editions of a part have the same number."),
});

const RatingSchema = v.object({
  value: about(numberFrom(0, 100), "What customers gave on average, out of 5."),
  count: about(Count, "How many customers did."),
});

/** A product of the catalog. Unknown fields are ignored, so that a feed with more columns is a catalog too. */
export const ProductSchema = v.object({
  id: about(Name, "What orders and requests call it."),
  title: about(Line, "What customers read."),
  price: about(Money, "In major units of the store's currency."),
  salePrice: v.exactOptional(about(Money, "Today's price where it is lower than `price`.")),
  lowestPrice30Days: v.exactOptional(
    about(
      Money,
      "The lowest price of the last 30 days: the only earlier price a saving may be shown against.",
    ),
  ),
  cost: v.exactOptional(about(Money, "What it costs the merchant. Never leaves the server.")),
  category: v.exactOptional(about(text(LIMITS.text), "A path such as `electronics/phones`.")),
  brand: v.exactOptional(about(Name, "Who makes it: what is new of a brand is introduced to who buys it.")),
  imageLink: v.exactOptional(about(Link, "Its picture.")),
  link: v.exactOptional(about(Link, "Its page.")),
  group: v.exactOptional(about(Name, "One thing in several versions.")),
  tier: v.exactOptional(
    about(
      numberFrom(-LIMITS.money, LIMITS.money),
      "Ranks the versions of a group, higher is better; without it price does.",
    ),
  ),
  features: v.exactOptional(about(tableOf(FeatureValueSchema), "What is compared, and matched.")),
  highlights: v.exactOptional(about(listOf(Line, LIMITS.list), "Benefits in words.")),
  availability: v.exactOptional(
    about(
      oneOf("in_stock", "out_of_stock", "preorder", "backorder"),
      "Only what is `out_of_stock` can't be had.",
    ),
  ),
  launchedAt: v.exactOptional(about(Time, "The day or time that it came out, ISO 8601.")),
  kind: v.exactOptional(
    about(oneOf("good", "consumable", "service", "protection", "plan"), "`good` where nothing is said."),
  ),
  goals: v.exactOptional(about(Names, "What people buy it for.")),
  isAccessoryOrSparePartFor: v.exactOptional(
    about(Names, "Refs of what it is an accessory or spare part for."),
  ),
  isConsumableFor: v.exactOptional(about(Names, "Refs of what uses it up.")),
  isSimilarTo: v.exactOptional(about(Names, "Refs of what may be bought in its place.")),
  isRelatedTo: v.exactOptional(about(Names, "Refs, from the main item to an expert's pick.")),
  optionsOf: v.exactOptional(
    about(Names, "Refs of what it is an option of: an extra that improves the item itself."),
  ),
  requires: v.exactOptional(about(Names, "Ids of what it does not work without.")),
  conflictsWith: v.exactOptional(
    about(Names, "Refs of what does not go with it, whichever of the two says so."),
  ),
  series: v.exactOptional(about(SeriesSchema, "Part of a set.")),
  partner: v.exactOptional(about(Name, "The other company that sells it.")),
  impulse: v.exactOptional(about(Flag, "A small thing for the till.")),
  replenishEvery: v.exactOptional(about(Days, "Days that one lasts.")),
  forSegments: v.exactOptional(about(Names, "Offered only to these segments.")),
  stories: v.exactOptional(about(listOf(StorySchema, LIMITS.list), "Each is shown only to its own segment.")),
  guides: v.exactOptional(about(listOf(GuideSchema, LIMITS.list), "Shown where selling would be wrong.")),
  rating: v.exactOptional(about(RatingSchema, "What customers think of it.")),
  plan: v.exactOptional(about(PlanTermsSchema, "For `kind: plan`, whose `price` is per month.")),
});
true satisfies Same<v.InferOutput<typeof ProductSchema>, Product>;
