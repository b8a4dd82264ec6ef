import * as v from "valibot";
import type { Order, OrderLine } from "../model/order.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Country } from "./parts/country.ts";
import { Flag } from "./parts/flag.ts";
import { listOf } from "./parts/list-of.ts";
import { Money } from "./parts/money.ts";
import { Name } from "./parts/name.ts";
import { Names } from "./parts/names.ts";
import { numberFrom } from "./parts/number-from.ts";
import { Pieces } from "./parts/pieces.ts";
import { Time } from "./parts/time.ts";

const Returned = numberFrom(0, LIMITS.quantity);

/** One product of an order; no more can come back than was bought. */
const OrderLineSchema = v.pipe(
  v.object({
    productId: Name,
    quantity: Pieces,
    price: about(Money, "What one piece was sold for, in major units."),
    listPrice: v.exactOptional(about(Money, "What one piece would have cost without a discount.")),
    returned: v.exactOptional(about(Returned, "Pieces that came back.")),
  }),
  v.forward(
    v.check((line) => (line.returned ?? 0) <= line.quantity, "expected at most the line's quantity"),
    ["returned"],
  ),
);
true satisfies Same<v.InferOutput<typeof OrderLineSchema>, OrderLine>;

/** What a customer bought at one time. Unknown fields are ignored. */
export const OrderSchema = v.object({
  orderId: Name,
  customerId: v.exactOptional(Name),
  at: Time,
  country: v.exactOptional(Country),
  source: v.exactOptional(about(Name, "Where the visit came from.")),
  segments: v.exactOptional(Names),
  coupon: v.exactOptional(about(Flag, "Whether a coupon was redeemed.")),
  lines: listOf(OrderLineSchema, LIMITS.orderLines, "lines"),
});
true satisfies Same<v.InferOutput<typeof OrderSchema>, Order>;
