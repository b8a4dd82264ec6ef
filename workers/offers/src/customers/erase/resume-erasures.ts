import { DAY } from "@basketwise/core";
import { intakeQueue } from "../../bindings/intake-queue.ts";
import type { Job } from "../../upkeep/job.ts";

/**
 * Milliseconds for which a customer is taken out of the stores again each night, also when it was done: what was on its
 * way when they asked may have come in behind it.
 */
const AGAIN_MS = 2 * DAY;

/** Takes up what is not forgotten yet, and looks through the profiles for who must not be in them. */
export const resumeErasures: Job = async ({ LEDGER, INTAKE }, kit) => {
  if (!LEDGER || !INTAKE) return;
  const since = new Date(kit.now() - AGAIN_MS).toISOString();
  await intakeQueue(INTAKE).send([{ kind: "erase", since }]);
};
