import * as v from "valibot";
import type { EventBatch } from "../model/event.ts";
import type { Same } from "./equal.ts";
import { EventSchema } from "./event.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { listOf } from "./parts/list-of.ts";
import { Time } from "./parts/time.ts";

/** Events that are sent together. Unknown fields are ignored. */
export const EventBatchSchema = v.object({
  events: listOf(EventSchema, LIMITS.events, "events"),
  sentAt: v.exactOptional(
    about(
      Time,
      "The moment of sending by the clock that `at` is read from: what a wrong clock is set right by.",
    ),
  ),
});
true satisfies Same<v.InferOutput<typeof EventBatchSchema>, EventBatch>;
