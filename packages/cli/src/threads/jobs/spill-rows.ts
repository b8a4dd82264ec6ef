import { join } from "node:path";
import { measureOf, rowCounter } from "@basketwise/core/count";
import type { Job } from "../job.ts";
import { type SpilledRows, spillRows } from "../spilled-rows.ts";
import type { CountRowsData } from "./count-rows.ts";

/** What is counted, and the folder that the rows are written to. */
export interface SpillRowsData extends CountRowsData {
  readonly folder: string;
}

/** Counts rows as `count-rows` does and writes them to a file a part, so that none of them take up memory. */
export const spillRowsJob: Job<SpillRowsData, SpilledRows> = {
  open({ index, spec, keep, ranges, folder }) {
    const count = rowCounter(index, { measure: measureOf(spec), keep });
    return (part) => {
      const [from, to] = ranges[part]!;
      return spillRows(join(folder, `rows-${from}`), from, count(from, to));
    };
  },
  moved: () => [],
};
