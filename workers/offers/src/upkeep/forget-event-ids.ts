import { dayBefore } from "@basketwise/core";
import { needed } from "../bindings/needed.ts";
import { oldRowsD1 } from "../bindings/old-rows-d1.ts";
import type { Job } from "./job.ts";

/** Days that an event may come again and is known: those that an event may be late, and one more. */
const KNOWN_DAYS = 31;

/** Forgets which events were counted, once none of them is delivered again. */
export const forgetEventIds: Job = async (bindings, { now }) => {
  await oldRowsD1(needed(bindings, "LEDGER")).forgetEventIds(dayBefore(KNOWN_DAYS, now()));
};
