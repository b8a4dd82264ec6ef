import * as v from "valibot";
import type { Cart } from "../model/request.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Flag } from "./parts/flag.ts";
import { listOf } from "./parts/list-of.ts";
import { Money } from "./parts/money.ts";
import { Name } from "./parts/name.ts";
import { Pieces } from "./parts/pieces.ts";

const CartLineSchema = v.object({
  productId: Name,
  quantity: v.exactOptional(about(Pieces, "1 where nothing is said.")),
  price: v.exactOptional(about(Money, "What one piece costs in this cart, where that is not today's price.")),
  offerId: v.exactOptional(about(Name, "The offer this line came from.")),
});

/** The basket being filled. Unknown fields are ignored. */
export const CartSchema = v.object({
  lines: listOf(CartLineSchema, LIMITS.cartLines, "lines"),
  coupon: v.exactOptional(about(Flag, "Whether a coupon is redeemed.")),
});
true satisfies Same<v.InferOutput<typeof CartSchema>, Cart>;
