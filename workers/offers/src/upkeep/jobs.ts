import { resumeErasures } from "../customers/erase/resume-erasures.ts";
import { forgetCounts } from "./forget-counts.ts";
import { forgetEventIds } from "./forget-event-ids.ts";
import { forgetLog } from "./forget-log.ts";
import { forgetOrders } from "./forget-orders.ts";
import type { Job } from "./job.ts";
import { tidyOrders } from "./tidy-orders.ts";

/** What is done once a day, by the name under which a failure of it is told. */
export const JOBS: Readonly<Record<string, Job>> = {
  "old events and orders of the log": forgetLog,
  "ids of counted events": forgetEventIds,
  "old counts": forgetCounts,
  "ids of old orders": forgetOrders,
  "orders of the log, put together": tidyOrders,
  "customers to be forgotten": resumeErasures,
};
