import { existsSync, readFileSync } from "node:fs";
import { countTies, MEASURES } from "@basketwise/core";
import { plainPairLoop } from "../baselines/plain-pair-loop.ts";
import { readTable } from "./stored-table.ts";

// Loads a table, counts it the way it is told, and prints the process's peak memory in kB.
const [folder = "", side] = process.argv.slice(2);
const table = readTable(folder);
const measure = MEASURES["damped-confidence"]();
const graph =
  side === "ours"
    ? countTies(table, { measure, keep: 50 })
    : side === "baseline"
      ? plainPairLoop(table, 50)
      : undefined;
process.stdout.write(String(peak()));
// The graph is still needed here, so that it can't be collected before the peak is read.
process.exitCode = graph !== undefined && graph.baskets.length !== table.products.length ? 1 : 0;

/** The highest resident memory so far, in kB. */
function peak(): number {
  // Linux hands a process's maxRSS down to its children; the high-water mark is the child's own.
  const status = "/proc/self/status";
  const mark = existsSync(status)
    ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1]
    : undefined;
  return mark === undefined ? process.resourceUsage().maxRSS : Number(mark);
}
