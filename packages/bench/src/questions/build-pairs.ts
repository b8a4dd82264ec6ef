import { countTies } from "@basketwise/cli/threads";
import type { BasketTable, CompactGraph } from "@basketwise/core";
import { plainPairLoop } from "../baselines/plain-pair-loop.ts";
import { onlineRetail } from "../data/online-retail.ts";
import { retail } from "../data/retail.ts";
import { shuffled } from "../data/shuffled.ts";
import { zipf } from "../data/zipf.ts";
import { bytesOf } from "../measure/bytes-of.ts";
import { interleave } from "../measure/interleave.ts";
import { peakMemory } from "../measure/peak-memory.ts";
import type { BenchQuestion, BenchRow } from "../question.ts";
import { ratioChart } from "../report/chart/ratio-chart.ts";
import { describeTable } from "../report/describe-table.ts";

const KEEP = 50;
const spec = { measure: "damped-confidence", parameters: {} } as const;

/** A set of baskets, how often it is timed, and what to say of it. */
interface DataSet {
  readonly name: string;
  readonly rounds: number;
  /** MB that counting may take above the loaded baskets; a bound for supermarkets, not for shops of any size. */
  readonly memory?: number;
  load(): BasketTable | undefined;
}

const SETS: readonly DataSet[] = [
  { name: "retail.dat", rounds: 15, memory: 200, load: retail },
  { name: "online retail", rounds: 15, memory: 200, load: onlineRetail },
  {
    name: "Zipf",
    rounds: 5,
    load: () => zipf({ baskets: 1_000_000, products: 100_000, lines: 8, seed: 1 }),
  },
];

/** What each number of threads may take of the plain loop's time. */
const TIMES = [
  { side: "one thread", threads: 1, most: 1 },
  { side: "two threads", threads: 2, most: 0.8 },
] as const;

/** Whether the builder counts as fast as it must, in the memory it may, and the same whatever the threads and the order of the rows. */
export const buildPairs: BenchQuestion = {
  name: "build-pairs",
  question:
    "Does the builder count pairs and keep the 50 strongest as fast as a plain single-threaded typed-array loop in one thread, and in 0.8 of its time in two?",
  async run() {
    const rows: BenchRow[] = [];
    const notes: string[] = [
      "index building included; in two threads the second starts anew every time, and that is included too",
    ];
    for (const { name, rounds, memory, load } of SETS) {
      const table = load();
      if (table === undefined) {
        notes.push(`${name}: not on this machine (../shared/data), left out`);
        continue;
      }
      rows.push(...(await timeRows(name, table, rounds)), ...memoryRows(name, table, memory));
      notes.push(`${name}: ${describeTable(table)}; ${await sameness(table)}`);
    }
    const words = { title: "Counting pairs and keeping the 50 strongest", unit: "time, as a ratio" };
    const times = ratioChart({ ...words, baseline: "the plain loop" }, rows, (row) => timedIn(row.label));
    return { state: "measured", rows, notes, charts: { "build-time": times } };
  },
};

/** What a row of times is called in the chart; undefined for a row of memory. */
function timedIn(label: string): string | undefined {
  return /^(.*): time/.test(label) ? label.replace(": time", "") : undefined;
}

/** The graph as the builder makes it. */
function ours(table: BasketTable, threads: number): Promise<CompactGraph> {
  return countTies(table, { spec, keep: KEEP, threads });
}

/** Time beside the plain loop's. */
async function timeRows(name: string, table: BasketTable, rounds: number): Promise<BenchRow[]> {
  const duels = await interleave(
    { "one thread": () => ours(table, 1), "two threads": () => ours(table, 2) },
    () => plainPairLoop(table, KEEP),
    rounds,
  );
  return TIMES.map(({ side, most }) => ({
    label: `${name}: time, ${side}`,
    ours: `${duels[side].ours.toFixed(0)} ms`,
    baseline: `${duels[side].baseline.toFixed(0)} ms`,
    ratio: duels[side].ratio,
    bound: { most },
  }));
}

/** Peak memory above that of the loaded baskets, beside the plain loop's and what it may be. */
function memoryRows(name: string, table: BasketTable, most: number | undefined): BenchRow[] {
  const peak = peakMemory(table, ["one thread", "two threads", "plain"], 3);
  const row = (side: "one thread" | "two threads"): BenchRow => ({
    label: `${name}: peak memory above the baskets, ${side}`,
    ours: `${peak[side].toFixed(0)} MB`,
    baseline: `${peak.plain.toFixed(0)} MB`,
    ratio: peak[side] / peak.plain,
  });
  const rows = [{ ...row("one thread"), bound: { most: 1.5 } }, row("two threads")];
  if (most === undefined) return rows;
  const ours = `${peak["two threads"].toFixed(0)} MB`;
  const ratio = peak["two threads"] / most;
  const label = `${name}: the same, beside what it may be`;
  return [...rows, { label, ours, baseline: `${most} MB`, ratio, bound: { most: 1 } }];
}

/** Says that the graph is the same bytes for shuffled rows, in any threads and by the plain loop; else it is an error. */
async function sameness(table: BasketTable): Promise<string> {
  const graph = bytesOf(await ours(table, 1));
  const others: readonly (readonly [what: string, other: CompactGraph])[] = [
    ["shuffled rows", await ours(shuffled(table, 7), 1)],
    ["two threads", await ours(table, 2)],
    ["five threads", await ours(table, 5)],
    ["the plain loop", plainPairLoop(table, KEEP)],
  ];
  for (const [what, other] of others) {
    if (!graph.equals(bytesOf(other))) throw new Error(`${what} gave another graph`);
  }
  return "the same bytes for shuffled rows, in 1, 2 and 5 threads, and by the plain loop";
}
