import { type MeasureSpec, type TrialGround, type Tried, trialOn } from "@basketwise/core";
import type { Job } from "../job.ts";

/** Rankings to try, and on what. */
export interface TrialData {
  /** In shared columns. */
  readonly grounds: readonly TrialGround[];
  readonly specs: readonly MeasureSpec[];
}

/** Tries one ranking a part. */
export const trial: Job<TrialData, Tried> = {
  open({ grounds, specs }) {
    const tryOut = trialOn(grounds);
    return (part) => tryOut(specs[part]!);
  },
  moved: () => [],
};
