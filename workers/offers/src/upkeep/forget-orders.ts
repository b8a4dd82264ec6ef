import { needed } from "../bindings/needed.ts";
import { oldRowsD1 } from "../bindings/old-rows-d1.ts";
import { firstDayKept } from "./first-day-kept.ts";
import type { Job } from "./job.ts";

/** Forgets which orders were taken on days that are past retention; the log has none of them any more. */
export const forgetOrders: Job = async (bindings, { now }) => {
  await oldRowsD1(needed(bindings, "LEDGER")).forgetOrders(await firstDayKept(bindings, now()));
};
