import { countTies } from "@basketwise/cli/threads";
import type { BasketTable, CompactGraph } from "@basketwise/core";
import { plainPairLoop } from "../baselines/plain-pair-loop.ts";
import { peakOfProcess } from "./peak-of-process.ts";
import { readTable } from "./stored-table.ts";

const spec = { measure: "damped-confidence", parameters: {} } as const;

/** What a process does with the table that it loads. */
const SIDES = {
  load: () => undefined,
  "one thread": (table) => countTies(table, { spec, threads: 1 }),
  "two threads": (table) => countTies(table, { spec, threads: 2 }),
  plain: (table) => plainPairLoop(table, 50),
} satisfies Record<string, (table: BasketTable) => CompactGraph | Promise<CompactGraph> | undefined>;

export type Side = keyof typeof SIDES;

// Loads a table, counts it the way it is told, and prints the process's peak memory in kB.
const [folder = "", side] = process.argv.slice(2);
const table = readTable(folder);
const graph = await SIDES[side as Side](table);
process.stdout.write(String(peakOfProcess()));
// The graph is still needed here, so that it can't be collected before the peak is read.
process.exitCode = graph !== undefined && graph.baskets.length !== table.products.length ? 1 : 0;
