import { DAY } from "@basketwise/core";
import { logR2 } from "../bindings/log-r2.ts";
import { needed } from "../bindings/needed.ts";
import { pagesOf } from "../log/pages-of.ts";
import { EVENTS, ORDERS, SET_ASIDE, WAITING } from "../log/places.ts";
import type { Log } from "../storage/log.ts";
import { firstDayKept } from "./first-day-kept.ts";
import type { Job } from "./job.ts";

/** The logs that stand by day: `events/2026-11-02/…`. */
const LOGS = [EVENTS, ORDERS, SET_ASIDE];

/** Days after which no order waits any more: a queue has let go of it by then. */
const WAITING_DAYS = 31;

/** Pages of a thousand names that one run may delete of each log. What is left goes the next day. */
const MOST_PAGES = 100;

/** Deletes what the log has of days that are past retention. */
export const forgetLog: Job = async (bindings, { now }) => {
  const log = logR2(needed(bindings, "LOG"));
  const first = await firstDayKept(bindings, now());
  for (const prefix of LOGS) await forgetBefore(`${prefix}${first}`, prefix, log);
  await forgetWaiting(now() - WAITING_DAYS * DAY, log);
};

async function forgetWaiting(moment: number, log: Log): Promise<void> {
  for await (const keys of pagesOf((cursor) => log.listBefore(moment, WAITING, cursor)))
    await log.delete(keys);
}

/** Names sort by day, so the old ones come first, and what is deleted makes room for the next. */
async function forgetBefore(first: string, prefix: string, log: Log): Promise<void> {
  for (let page = 0; page < MOST_PAGES; page++) {
    const { keys, cursor } = await log.list(prefix);
    const old = keys.filter((key) => key < first);
    await log.delete(old);
    if (old.length < keys.length || cursor === undefined) return;
  }
}
