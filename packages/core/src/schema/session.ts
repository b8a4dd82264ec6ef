import * as v from "valibot";
import type { Session } from "../model/request.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { listOf } from "./parts/list-of.ts";
import { Name } from "./parts/name.ts";
import { Names } from "./parts/names.ts";
import { oneOf } from "./parts/one-of.ts";
import { text } from "./parts/text.ts";
import { Time } from "./parts/time.ts";

const SeenSchema = v.object({ productId: Name, at: Time });

const DismissedSchema = v.object({
  productId: Name,
  at: Time,
  reason: v.exactOptional(oneOf("price", "not-needed", "have-it")),
});

/** What happened in this visit, latest last. Unknown fields are ignored. */
export const SessionSchema = v.object({
  id: v.exactOptional(
    about(Name, "The shop's own name for this visit: what is promised to a visitor is held to it."),
  ),
  viewed: v.exactOptional(Names),
  searches: v.exactOptional(listOf(text(LIMITS.query), LIMITS.list)),
  abandoned: v.exactOptional(about(Names, "What was left in the cart.")),
  shown: v.exactOptional(listOf(SeenSchema, LIMITS.list)),
  dismissed: v.exactOptional(listOf(DismissedSchema, LIMITS.list)),
  source: v.exactOptional(about(Name, "Where the visit came from.")),
});
true satisfies Same<v.InferOutput<typeof SessionSchema>, Session>;
