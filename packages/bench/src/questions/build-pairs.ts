import { type BasketTable, type CompactGraph, countTies, MEASURES } from "@basketwise/core";
import { plainPairLoop } from "../baselines/plain-pair-loop.ts";
import { onlineRetail } from "../data/online-retail.ts";
import { retail } from "../data/retail.ts";
import { shuffled } from "../data/shuffled.ts";
import { zipf } from "../data/zipf.ts";
import { interleave } from "../measure/interleave.ts";
import { peakMemory } from "../measure/peak-memory.ts";
import type { BenchQuestion, BenchRow } from "../question.ts";

const KEEP = 50;
const measure = MEASURES["damped-confidence"]();

/** A set of baskets, how often it is timed, and what to say of it. */
interface DataSet {
  readonly name: string;
  readonly rounds: number;
  load(): BasketTable | undefined;
}

const SETS: readonly DataSet[] = [
  { name: "retail.dat", rounds: 11, load: retail },
  { name: "online retail", rounds: 11, load: onlineRetail },
  {
    name: "Zipf",
    rounds: 5,
    load: () => zipf({ baskets: 1_000_000, products: 100_000, lines: 8, seed: 1 }),
  },
];

/** Whether the builder counts as fast as a plain loop, in about its memory, and the same whatever the order of the rows. */
export const buildPairs: BenchQuestion = {
  name: "build-pairs",
  question:
    "Does `countTies` count pairs and keep the 50 strongest as fast as a plain single-threaded typed-array loop?",
  async run() {
    const rows: BenchRow[] = [];
    const notes: string[] = [];
    for (const { name, rounds, load } of SETS) {
      const table = load();
      if (table === undefined) {
        notes.push(`${name}: not on this machine (../shared/data), left out`);
        continue;
      }
      rows.push(timeRow(name, table, rounds), memoryRow(name, table));
      notes.push(`${name}: ${describe(table)}; ${sameness(table)}`);
    }
    return { state: "measured", rows, notes };
  },
};

/** The graph as the builder makes it. */
function ours(table: BasketTable): CompactGraph {
  return countTies(table, { measure, keep: KEEP });
}

/** Time beside the plain loop's. */
function timeRow(name: string, table: BasketTable, rounds: number): BenchRow {
  const duel = interleave(
    () => ours(table),
    () => plainPairLoop(table, KEEP),
    rounds,
  );
  return {
    label: `${name}: time`,
    ours: `${duel.ours.toFixed(0)} ms`,
    baseline: `${duel.baseline.toFixed(0)} ms`,
    ratio: duel.ratio,
    bound: { most: 1 },
  };
}

/** Peak memory beside the plain loop's, above that of the loaded baskets. */
function memoryRow(name: string, table: BasketTable): BenchRow {
  const peak = peakMemory(table, 3);
  return {
    label: `${name}: peak memory above the baskets`,
    ours: `${peak.ours.toFixed(0)} MB`,
    baseline: `${peak.baseline.toFixed(0)} MB`,
    ratio: peak.ours / peak.baseline,
    bound: { most: 1.5 },
  };
}

/** How large a set is. */
function describe({ products, offsets, items }: BasketTable): string {
  const count = (value: number) => value.toLocaleString("en");
  return `${count(offsets.length - 1)} baskets, ${count(items.length)} lines, ${count(products.length)} products`;
}

/** Says that the graph is the same bytes for shuffled rows and by the plain loop; else it is an error. */
function sameness(table: BasketTable): string {
  const graph = bytesOf(ours(table));
  if (!graph.equals(bytesOf(ours(shuffled(table, 7))))) throw new Error("shuffled rows gave another graph");
  if (!graph.equals(bytesOf(plainPairLoop(table, KEEP))))
    throw new Error("the plain loop gave another graph");
  return "the same bytes for shuffled rows, and by the plain loop";
}

/** All columns of a graph as they lie in memory. */
function bytesOf({ baskets, total, offsets, targets, together, weights }: CompactGraph): Buffer {
  const columns = [Uint32Array.of(total), baskets, offsets, targets, together, weights];
  return Buffer.concat(
    columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}
