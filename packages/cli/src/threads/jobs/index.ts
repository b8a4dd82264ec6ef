import type { Job } from "../job.ts";

/** The jobs by name; a thread loads no other than its own. */
export const JOBS = {
  "count-rows": () => import("./count-rows.ts").then(({ countRows }) => countRows),
  "ease-rows": () => import("./ease-rows.ts").then(({ easeRows }) => easeRows),
  "fit-targets": () => import("./fit-targets.ts").then(({ fitTargets }) => fitTargets),
  "spill-rows": () => import("./spill-rows.ts").then(({ spillRowsJob }) => spillRowsJob),
  sweep: () => import("./sweep.ts").then(({ sweep }) => sweep),
  trial: () => import("./trial.ts").then(({ trial }) => trial),
} satisfies Record<string, () => Promise<Job<never, unknown>>>;

/** The name of a job. */
export type JobName = keyof typeof JOBS;

type JobNamed<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>;

/** What a job is done with. */
export type DataOf<Name extends JobName> = Parameters<JobNamed<Name>["open"]>[0];

/** What one part of a job answers. */
export type ResultOf<Name extends JobName> = ReturnType<ReturnType<JobNamed<Name>["open"]>>;
