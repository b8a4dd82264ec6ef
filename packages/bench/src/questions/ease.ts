import { easeInThreads } from "@basketwise/cli/threads";
import type { BasketTable, CompactGraph } from "@basketwise/core";
import { plainEase } from "../baselines/plain-ease.ts";
import { mostSold } from "../data/most-sold.ts";
import { onlineRetail } from "../data/online-retail.ts";
import { bytesOf } from "../measure/bytes-of.ts";
import { interleave } from "../measure/interleave.ts";
import type { BenchQuestion } from "../question.ts";
import { describeTable } from "../report/describe-table.ts";

const PRODUCTS = 1500;
const RIDGE = 20;
const ROUNDS = 3;

/** Our weights are float32, and sums are added up in another order. */
const ROUNDING = 1e-6;

/** The ways to solve the model, and what each may take of the plain loops' time. */
const SIDES = [
  { side: "two threads, SIMD", threads: 2, simd: true, most: 0.2 },
  { side: "one thread, SIMD", threads: 1, simd: true, most: 0.2 },
  { side: "one thread, plain JavaScript", threads: 1, simd: false, most: 0.4 },
] as const;

/** Whether the dense model is solved in a fraction of the time of three plain loops, and to the same weights. */
export const ease: BenchQuestion = {
  name: "ease",
  question: "Is EASE solved in a fifth of the time that three plain loops take for the inverse?",
  async run() {
    const all = onlineRetail();
    if (all === undefined) return { state: "skipped", why: "online-retail.csv.gz is not in ../shared/data" };
    const table = mostSold(all, PRODUCTS);
    const duels = await interleave(
      {
        "two threads, SIMD": () => ours(table, SIDES[0]),
        "one thread, SIMD": () => ours(table, SIDES[1]),
        "one thread, plain JavaScript": () => ours(table, SIDES[2]),
      },
      () => plainEase(table, RIDGE),
      ROUNDS,
    );
    const rows = SIDES.map(({ side, most }) => ({
      label: `${PRODUCTS} products, ${side}`,
      ours: `${duels[side].ours.toFixed(0)} ms`,
      baseline: `${duels[side].baseline.toFixed(0)} ms`,
      ratio: duels[side].ratio,
      bound: { most },
    }));
    const notes = [
      `online retail, the ${PRODUCTS} products in most baskets: ${describeTable(table)}; ${await sameness(table)}`,
      "the lists of neighbours are made in our time alone",
    ];
    return { state: "measured", rows, notes };
  },
};

/** The lists as the builder makes them. */
function ours(
  table: BasketTable,
  { threads, simd }: Pick<(typeof SIDES)[number], "threads" | "simd">,
): Promise<CompactGraph> {
  return easeInThreads(table, { ridge: RIDGE, least: 1, threads, simd });
}

/** Says that all ways give the same bytes, and the plain loops the same weights; else it is an error. */
async function sameness(table: BasketTable): Promise<string> {
  const [first, ...others] = await Promise.all(SIDES.map((side) => ours(table, side)));
  if (first === undefined) throw new Error("there is no way to solve it");
  if (!others.every((other) => bytesOf(other).equals(bytesOf(first))))
    throw new Error("one way gave other bytes");
  const weights = plainEase(table, RIDGE);
  let farthest = 0;
  for (let node = 0; node < PRODUCTS; node++) {
    for (let tie = first.offsets[node]!; tie < first.offsets[node + 1]!; tie++) {
      const plain = weights[node * PRODUCTS + first.targets[tie]!]!;
      farthest = Math.max(farthest, Math.abs(first.weights[tie]! - plain));
    }
  }
  if (!(farthest < ROUNDING)) throw new Error(`a weight is ${farthest} away from the plain loops'`);
  return "all ways give the same bytes, and the plain loops the same weights but for rounding";
}
