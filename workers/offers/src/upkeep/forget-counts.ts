import { needed } from "../bindings/needed.ts";
import { oldRowsD1 } from "../bindings/old-rows-d1.ts";
import { firstDayKept } from "./first-day-kept.ts";
import type { Job } from "./job.ts";

/** Forgets the counts of days that are past retention. */
export const forgetCounts: Job = async (bindings, { now }) => {
  await oldRowsD1(needed(bindings, "LEDGER")).forgetCounts(await firstDayKept(bindings, now()));
};
