import * as v from "valibot";
import { EVENT_NAMES, type EventItem, type ShopEvent } from "../model/event.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Currency } from "./parts/currency.ts";
import { Flag } from "./parts/flag.ts";
import { listOf } from "./parts/list-of.ts";
import { Money } from "./parts/money.ts";
import { oneOf } from "./parts/one-of.ts";
import { Pieces } from "./parts/pieces.ts";
import { PlainName } from "./parts/plain-name.ts";
import { Time } from "./parts/time.ts";

/** A field that may be missing, with one sentence on what it means. */
function part<const S extends v.GenericSchema>(schema: S, meaning: string) {
  return v.exactOptional(about(schema, meaning));
}

const EventItemSchema = v.object({
  productId: PlainName,
  quantity: part(Pieces, "1 where nothing is said."),
  price: part(Money, "What one piece cost."),
  offerId: part(PlainName, "The accepted offer that it came from."),
  technique: part(PlainName, "The technique of that offer; the event's own where nothing is said."),
  placement: part(PlainName, "The placement of that offer; the event's own where nothing is said."),
});
true satisfies Same<v.InferOutput<typeof EventItemSchema>, EventItem>;

/** Something that a customer did or was shown. Unknown fields are dropped: what is not named here is never kept. */
export const EventSchema = v.object({
  eventId: about(
    PlainName,
    "Made by the sender: whatever comes under the same id again is the same event, counted once.",
  ),
  name: about(
    oneOf(...EVENT_NAMES),
    "As GA4 names it: `view_promotion` is the impression of an offer, `select_promotion` the click on it.",
  ),
  at: about(Time, "When it happened, by the sender's clock."),
  placement: part(PlainName, "Where the offer stood."),
  technique: part(PlainName, "The technique of the offer."),
  requestId: part(PlainName, "The answer that the offer stood in."),
  offerId: part(PlainName, "The offer."),
  productId: part(PlainName, "The product that was offered, or that the event is about."),
  reason: part(oneOf("price", "not-needed", "have-it"), "Why an offer was dismissed."),
  experiment: part(
    v.object({ id: PlainName, variant: PlainName }),
    "The experiment that the customer took part in, and what they were shown.",
  ),
  customerId: part(PlainName, "Kept only as a pseudonym."),
  sessionId: part(PlainName, "Kept only as a pseudonym."),
  consent: part(Flag, "Whether the ids may be kept; absent is true."),
  value: part(Money, "What the event is worth, such as the total of a purchase."),
  currency: part(Currency, "That of `value`; the store's own where nothing is said."),
  items: part(
    listOf(EventItemSchema, LIMITS.eventItems, "items"),
    "What was bought, put into the cart or brought back.",
  ),
});
true satisfies Same<v.InferOutput<typeof EventSchema>, ShopEvent>;
