import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BasketTable, CompactGraph } from "@basketwise/core";
import { countIndex } from "@basketwise/core/count";
import { arena } from "./arena.ts";
import { type CountWork, RANGES } from "./count-in-memory.ts";
import { type Crew, crew } from "./crew.ts";
import { type MemoryPlan, memoryPlan } from "./memory-plan.ts";
import { shared, sharedTable } from "./shared.ts";
import { readSpilled, type SpilledRows } from "./spilled-rows.ts";
import { splitRows } from "./split-rows.ts";

/**
 * Counts within so many bytes beside the table and the graph: the way back from products to baskets is made for as many
 * products at a time as there is room for, and finished rows wait in files. Pairs are never held, so they need no room.
 */
export async function countWithin(
  table: BasketTable,
  { memory, ...work }: CountWork & { readonly memory: number },
): Promise<CompactGraph> {
  const { baskets, total } = countIndex(table, { products: [0, 0] });
  const plan = memoryPlan(table, baskets, work, memory);
  const folder = await mkdtemp(join(tmpdir(), "basketwise-rows-"));
  const counters = crew("spill-rows", plan.threads);
  try {
    const spilled = await countRounds(table, work, plan, counters, folder);
    return { baskets, total, ...readSpilled(spilled) };
  } finally {
    await counters.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function countRounds(
  table: BasketTable,
  { spec, keep, weights }: CountWork,
  { threads, index: bytes, rounds, rows }: MemoryPlan,
  counters: Crew<"spill-rows">,
  folder: string,
): Promise<SpilledRows[]> {
  const alone = threads === 1;
  const readable = alone ? table : sharedTable(table);
  const columns = arena(bytes);
  const spilled: SpilledRows[] = [];
  for (const products of rounds) {
    columns.clear();
    const index = countIndex(readable, {
      weights: alone ? weights : weights && shared(weights),
      products,
      allocate: columns.allocate,
    });
    const ranges = splitRows(index, products, threads * RANGES, rows);
    spilled.push(...(await counters.run({ index, spec, keep, ranges, folder }, ranges.length)));
  }
  return spilled;
}
