import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BasketTable } from "@basketwise/core";
import { median } from "./median.ts";
import { storeTable } from "./stored-table.ts";

/** What a child process does with the table that it loads. */
type Side = "load" | "ours" | "baseline";

/** Peak memory in MB above that of loading the table alone, each side in processes of its own. */
export function peakMemory(table: BasketTable, runs: number): { ours: number; baseline: number } {
  const folder = mkdtempSync(join(tmpdir(), "basketwise-bench-"));
  try {
    storeTable(folder, table);
    const peak = (side: Side) => median(Array.from({ length: runs }, () => peakOf(folder, side)));
    const load = peak("load");
    return { ours: peak("ours") - load, baseline: peak("baseline") - load };
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
