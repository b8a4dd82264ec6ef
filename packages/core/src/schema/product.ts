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

const StorySchema = v.object({ segment: Name, text: Line, link: v.exactOptional(Link) });

/** A product of the catalog. Unknown fields are ignored, so that a feed with more columns is a catalog too. */
export const ProductSchema = v.object({
  id: Name,
  title: Line,
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
  brand: v.exactOptional(Name),
  imageLink: v.exactOptional(Link),
  link: v.exactOptional(Link),
  group: v.exactOptional(about(Name, "One thing in several versions.")),
  tier: v.exactOptional(
    about(
      numberFrom(-LIMITS.money, LIMITS.money),
      "Ranks the versions of a group, higher is better; without it price does.",
    ),
  ),
  features: v.exactOptional(about(tableOf(FeatureValueSchema), "What is compared, and matched.")),
  highlights: v.exactOptional(about(listOf(Line, LIMITS.list), "Benefits in words.")),
  availability: v.exactOptional(oneOf("in_stock", "out_of_stock", "preorder", "backorder")),
  launchedAt: v.exactOptional(Time),
  kind: v.exactOptional(
    about(oneOf("good", "consumable", "service", "protection", "plan"), "`good` where nothing is said."),
  ),
  goals: v.exactOptional(about(Names, "What people buy it for.")),
  isAccessoryOrSparePartFor: v.exactOptional(
    about(Names, "Refs: a product id, `group:ID` or `category:PATH`."),
  ),
  isConsumableFor: v.exactOptional(about(Names, "Refs.")),
  isSimilarTo: v.exactOptional(about(Names, "Refs.")),
  isRelatedTo: v.exactOptional(about(Names, "Refs, from the main item to an expert's pick.")),
  optionsOf: v.exactOptional(
    about(Names, "Refs of what it is an option of: an extra that improves the item itself."),
  ),
  requires: v.exactOptional(about(Names, "Ids of what it does not work without.")),
  conflictsWith: v.exactOptional(about(Names, "Refs.")),
  series: v.exactOptional(about(v.object({ id: Name, part: Count }), "Part of a set.")),
  partner: v.exactOptional(about(Name, "The other company that sells it.")),
  impulse: v.exactOptional(about(Flag, "A small thing for the till.")),
  replenishEvery: v.exactOptional(about(Days, "Days that one lasts.")),
  forSegments: v.exactOptional(about(Names, "Offered only to these segments.")),
  stories: v.exactOptional(about(listOf(StorySchema, LIMITS.list), "Each is shown only to its own segment.")),
  guides: v.exactOptional(about(listOf(GuideSchema, LIMITS.list), "Shown where selling would be wrong.")),
  rating: v.exactOptional(v.object({ value: numberFrom(0, 100), count: Count })),
  plan: v.exactOptional(about(PlanTermsSchema, "For `kind: plan`, whose `price` is per month.")),
});
true satisfies Same<v.InferOutput<typeof ProductSchema>, Product>;
