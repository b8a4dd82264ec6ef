// What counts pairs in parts, and nothing else: threads start the sooner the less they load.

export { type CountIndex, type CountIndexOptions, countIndex } from "./graph/count-index.ts";
export { type CountOptions, countRows, rowCounter, type TieRows } from "./graph/count-rows.ts";
export { countTies, requireKeep, requireWeights } from "./graph/count-ties.ts";
export { joinRows } from "./graph/join-rows.ts";
export { fitTargets } from "./graph/linear/fit-targets.ts";
export { reweighed } from "./graph/linear/reweighed.ts";
export { type SlimOptions, type SlimProblem, slimProblem } from "./graph/linear/slim-problem.ts";
export type { MeasureSpec } from "./graph/weighing/spec.ts";
export { measureOf } from "./graph/weighing/weighing.ts";
