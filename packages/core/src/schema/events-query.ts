import * as v from "valibot";
import { about } from "./parts/about.ts";
import { Day } from "./parts/day.ts";

/** The query of `GET /v1/events`. Unknown parameters are ignored. */
export const EventsQuerySchema = v.object({
  day: about(Day, "The day that the events came in on, UTC."),
});
