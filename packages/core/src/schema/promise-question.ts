import * as v from "valibot";
import { CartSchema } from "./cart.ts";
import { about } from "./parts/about.ts";
import { Name } from "./parts/name.ts";
import { noList } from "./parts/no-list.ts";

const Who = noList(v.object({ id: v.exactOptional(Name) }, "expected an object"));

/** What a merchant's server asks of a token. Unknown fields are ignored. */
export const PromiseQuestionSchema = v.pipe(
  v.object({
    token: about(
      v.string("expected a string"),
      "The token of an offer; whatever it is, the answer says what is wrong with it.",
    ),
    cart: v.exactOptional(
      about(
        CartSchema,
        "What is to be paid, of a reward the order that it thanks for: whether it still earns the price.",
      ),
    ),
    customer: v.exactOptional(
      about(
        Who,
        "Who asks, by the name that the offer was asked for with; a promise to a customer holds for them alone.",
      ),
    ),
    session: v.exactOptional(about(Who, "The visit that asks; a promise to a visitor holds for it alone.")),
    orderId: v.exactOptional(
      about(
        Name,
        "The order that takes the promise: what is promised once is redeemed by it, one reward an order and one trial of a plan a customer. Needs the cart.",
      ),
    ),
  }),
  v.forward(
    v.check(
      ({ cart, orderId }) => orderId === undefined || cart !== undefined,
      "expected the cart of the order: what does not earn the promise does not take it",
    ),
    ["cart"],
  ),
);
