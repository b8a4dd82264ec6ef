import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BasketTable } from "@basketwise/core";
import { median } from "./median.ts";
import type { Side } from "./peak-memory-child.ts";
import { storeTable } from "./stored-table.ts";

/** Peak memory in MB of some sides above that of loading the table alone, each in processes of its own. */
export function peakMemory<Name extends Side>(
  table: BasketTable,
  sides: readonly Name[],
  runs: number,
): Record<Name, number> {
  const peaks = wholePeaks<Side>(table, ["load", ...sides], runs);
  return Object.fromEntries(sides.map((side) => [side, peaks[side] - peaks.load])) as Record<Name, number>;
}

/** Peak memory in MB of whole processes, which load the table and do what the side says; the median over the runs. */
export function wholePeaks<Name extends Side>(
  table: BasketTable,
  sides: readonly Name[],
  runs: number,
): Record<Name, number> {
  const folder = mkdtempSync(join(tmpdir(), "basketwise-bench-"));
  try {
    storeTable(folder, table);
    const peak = (side: Name) => median(Array.from({ length: runs }, () => peakOf(folder, side)));
    return Object.fromEntries(sides.map((side) => [side, peak(side)])) as Record<Name, number>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The peak of one process, in MB. */
function peakOf(folder: string, side: Side): number {
  const child = fileURLToPath(new URL("./peak-memory-child.ts", import.meta.url));
  const kilobytes = execFileSync(process.execPath, [...process.execArgv, child, folder, side]);
  return Number(kilobytes) / 1024;
}
