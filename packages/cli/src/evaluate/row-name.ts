import type { MeasureResult } from "@basketwise/core";
import { measureArgument } from "../measures/measure-argument.ts";

/** What a row of the table is called: popularity, or the measure as `--measure` takes it. */
export function rowName({ measure, parameters }: MeasureResult): string {
  return measure === "popularity" ? measure : measureArgument({ measure, parameters });
}
