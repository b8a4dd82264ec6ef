// What solves the dense linear model in parts, and nothing else: threads start the sooner the less they load.

export { type DenseDesk, plainDesk } from "./graph/linear/dense/desk.ts";
export { sweepColumn, sweepPivot, sweepRow } from "./graph/linear/dense/sweep.ts";
export { plainKernel } from "./graph/linear/dense/tile-kernel.ts";
export { cellsOf, STRIP, type Tiles } from "./graph/linear/dense/tiles.ts";
export { writeGram } from "./graph/linear/ease-gram.ts";
export { type EaseOptions, type EaseProblem, easeProblem } from "./graph/linear/ease-problem.ts";
export { easeRows } from "./graph/linear/ease-rows.ts";
