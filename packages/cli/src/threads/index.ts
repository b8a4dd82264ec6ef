// What the benchmarks ask for; the published package has no such entry.

export { type Trials, trials } from "./choose.ts";
export { type CountTiesOptions, countTies } from "./count-ties.ts";
export { type EaseInThreadsOptions, easeInThreads } from "./ease.ts";
