import { sweepColumn, sweepRow, type Tiles } from "@basketwise/core/solve";
import type { Job } from "../job.ts";
import { deskOver, type SharedCells } from "../wasm/shared-cells.ts";

/** The steps of a sweep that rows of tiles do not depend on one another in. */
const STEPS = { column: sweepColumn, row: sweepRow } as const;

/** Which step of a sweep over which cells. */
export interface SweepData {
  readonly cells: SharedCells;
  readonly tiles: Tiles;
  readonly step: keyof typeof STEPS;
  readonly pivot: number;
}

/** Does a step of a sweep, a part a row of tiles, the longest first. */
export const sweep: Job<SweepData, undefined> = {
  open({ cells, tiles, step, pivot }) {
    const job = { tiles, ...deskOver(cells, tiles) };
    return (part) => void STEPS[step](job, pivot, tiles.count - 1 - part);
  },
  moved: () => [],
};
