import { countTies } from "@basketwise/cli/threads";
import type { BasketTable } from "@basketwise/core";
import { retail } from "../data/retail.ts";
import { zipf } from "../data/zipf.ts";
import { type Duel, interleave } from "../measure/interleave.ts";
import { wholePeaks } from "../measure/peak-memory.ts";
import type { BenchQuestion, BenchRow } from "../question.ts";
import { describeTable } from "../report/describe-table.ts";

const spec = { measure: "damped-confidence", parameters: {} } as const;
const ROUNDS = 4;

/** MB that the whole process may take. */
const MEMORY = 2000;

/** What the large shop is held against, and how much more a line of the large one may cost. */
const SMALL: readonly { readonly name: string; readonly most?: number; load(): BasketTable | undefined }[] = [
  { name: "retail.dat", most: 1.3, load: retail },
  {
    name: "a tenth of the lines",
    most: 1.3,
    load: () => zipf({ baskets: 126_000, products: 100_000, lines: 8, seed: 1 }),
  },
  {
    name: "a tenth of the lines and of the products",
    load: () => zipf({ baskets: 126_000, products: 10_000, lines: 8, seed: 1 }),
  },
];

/** Whether a large shop's graph fits into memory, and a line of its orders costs about what one of a small shop costs. */
export const buildLarge: BenchQuestion = {
  name: "build-large",
  question:
    "Are 10 million order lines of 100,000 products counted in one process under 2 GB, at 1.3 times the cost a line of a small shop?",
  async run() {
    const large = zipf({ baskets: 1_260_000, products: 100_000, lines: 8, seed: 1 });
    const rows = memoryRows(large);
    const notes = [
      `the large shop, made up after Zipf's law: ${describeTable(large)}`,
      "cost is time, index building and the start of the second thread included; the table is made beforehand",
    ];
    for (const { name, most, load } of SMALL) {
      const small = load();
      if (small === undefined) {
        notes.push(`${name}: not on this machine (../shared/data), left out`);
        continue;
      }
      rows.push(...(await costRows(large, small, name, most)));
      notes.push(`${name}: ${describeTable(small)}`);
    }
    return { state: "measured", rows, notes };
  },
};

/** The most memory of processes that read the table and count it. */
function memoryRows(large: BasketTable): BenchRow[] {
  const sides = ["one thread", "two threads"] as const;
  const peaks = wholePeaks(large, sides, 1);
  return sides.map((side) => ({
    label: `peak memory of the process, ${side}, beside what it may be`,
    ours: `${peaks[side].toFixed(0)} MB`,
    baseline: `${MEMORY} MB`,
    ratio: peaks[side] / MEMORY,
    bound: { most: 1 },
  }));
}

/** What a line costs, in one thread and in two. */
async function costRows(
  large: BasketTable,
  small: BasketTable,
  name: string,
  most: number | undefined,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [threads, side] of [
    [1, "one thread"],
    [2, "two threads"],
  ] as const) {
    const { large: duel } = await interleave(
      { large: () => countTies(large, { spec, threads }) },
      () => countTies(small, { spec, threads }),
      ROUNDS,
    );
    const row = costRow(`a line, ${side}, beside ${name}`, duel, large, small);
    rows.push(most === undefined ? row : { ...row, bound: { most } });
  }
  return rows;
}

function costRow(
  label: string,
  { ours, baseline, ratio }: Duel,
  large: BasketTable,
  small: BasketTable,
): BenchRow {
  const nanoseconds = (milliseconds: number, { items }: BasketTable) =>
    `${((milliseconds * 1e6) / items.length).toFixed(0)} ns`;
  return {
    label,
    ours: nanoseconds(ours, large),
    baseline: nanoseconds(baseline, small),
    ratio: (ratio * small.items.length) / large.items.length,
  };
}
