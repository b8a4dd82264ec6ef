import * as v from "valibot";
import type { EventsAccepted } from "../model/event.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Count } from "./parts/count.ts";

/** What became of events that were sent. */
export const EventsAcceptedSchema = v.object({
  accepted: about(Count, "Events that are on their way; whoever sent them may forget them."),
});
true satisfies Same<v.InferOutput<typeof EventsAcceptedSchema>, EventsAccepted>;
