import * as v from "valibot";
import type { Expectation, Scenario } from "../model/scenario.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { OfferRequestSchema } from "./offer-request.ts";
import { OrderSchema } from "./order.ts";
import { about } from "./parts/about.ts";
import { Flag } from "./parts/flag.ts";
import { Name } from "./parts/name.ts";
import { Names } from "./parts/names.ts";
import { text } from "./parts/text.ts";
import { Time } from "./parts/time.ts";
import { wholeFrom } from "./parts/whole-from.ts";
import { PolicySchema } from "./policy.ts";
import { ProductSchema } from "./product.ts";

const ExpectedOfferSchema = v.strictObject({
  productId: Name,
  technique: v.exactOptional(Name),
  reason: v.exactOptional(about(Name, "The code of one of its reasons.")),
  rank: v.exactOptional(wholeFrom(1, LIMITS.offers)),
});

const Titles = v.array(text(LIMITS.text), "expected a list");

/** What must come of it. Unknown fields are refused: an expectation that nobody checks would always pass. */
const ExpectationSchema = v.strictObject({
  offered: v.exactOptional(v.array(ExpectedOfferSchema, "expected a list")),
  technique: v.exactOptional(Name),
  withheld: v.exactOptional(v.array(v.strictObject({ productId: Name, rule: Name }), "expected a list")),
  notOffered: v.exactOptional(Names),
  required: v.exactOptional(about(Names, "Exactly these ids.")),
  later: v.exactOptional(Names),
  guides: v.exactOptional(about(Titles, "Titles.")),
  none: v.exactOptional(Flag),
  max: v.exactOptional(wholeFrom(0, LIMITS.offers)),
  offer: v.exactOptional(v.record(v.string(), v.unknown(), "expected an object")),
  absent: v.exactOptional(about(Names, "Paths of fields that the first offer must not have.")),
});
true satisfies Same<v.InferOutput<typeof ExpectationSchema>, Expectation>;

const BasketSchema = v.object({ times: wholeFrom(1, LIMITS.quantity), items: Names });

/** A scenario file: a small shop, one request, and what must come of it. Unknown fields are ignored. */
export const ScenarioSchema = v.object({
  title: text(LIMITS.text),
  row: v.exactOptional(about(text(LIMITS.text), "The rows of the playbook that it shows.")),
  at: Time,
  catalog: v.array(ProductSchema, "expected a list"),
  baskets: v.exactOptional(v.array(BasketSchema, "expected a list")),
  orders: v.exactOptional(v.array(OrderSchema, "expected a list")),
  policy: v.exactOptional(PolicySchema),
  request: OfferRequestSchema,
  expect: v.pipe(
    ExpectationSchema,
    v.check((expected) => Object.keys(expected).length > 0, "expected something that must come of it"),
  ),
});
true satisfies Same<v.InferOutput<typeof ScenarioSchema>, Scenario>;
