import { HELD_OUT_SETS, type HeldOutSet } from "../data/held-out-sets.ts";
import { heldOutRates, KEEP, RANKINGS, type Rates } from "../measure/held-out-rates.ts";
import type { BenchQuestion, BenchRow } from "../question.ts";
import type { BarGroup } from "../report/chart/shape.ts";
import { describeTable } from "../report/describe-table.ts";

/** Whether what `auto` chooses finds held-out items as well as the best that is known. */
export const ranking: BenchQuestion = {
  name: "ranking",
  question: `How many held-out items stand among the first ten (HR@10), with at most ${KEEP} neighbours a product, by what \`--measure auto\` chooses before the test split is looked at?`,
  async run() {
    const rows: BenchRow[] = [];
    const notes: string[] = [];
    const groups: BarGroup[] = [];
    for (const set of HELD_OUT_SETS) {
      const baskets = set.load();
      if (baskets === undefined) {
        notes.push(`${set.name}: not on this machine (../shared/data), left out`);
        continue;
      }
      const rates: Rates[] = [];
      for (const seed of set.seeds) rates.push(await heldOutRates(baskets, set, seed));
      const mean = meanOf(rates);
      rows.push(...rowsOf(set, mean));
      groups.push(groupOf(set, mean));
      notes.push(`${set.name}: ${describeTable(baskets.table)}; split ${splitText(set)}. ${ratesText(mean)}`);
    }
    if (groups.length === 0) return { state: "skipped", why: "no data in ../shared/data" };
    const title = "Held-out items among the first ten";
    const unit = `HR@10, at most ${KEEP} neighbours a product, mean of the seeds`;
    return { state: "measured", rows, notes, charts: { ranking: { title, unit, as: "share", groups } } };
  },
};

function meanOf(rates: readonly Rates[]): Rates {
  const mean = (name: keyof Rates) => rates.reduce((sum, rate) => sum + rate[name], 0) / rates.length;
  return Object.fromEntries(RANKINGS.map((name) => [name, mean(name)])) as Rates;
}

/** Ours beside the strongest rival of the same run, and beside what issue 6 asks for. */
function rowsOf({ name, bars }: HeldOutSet, mean: Rates): BenchRow[] {
  const row = (label: string, ours: number, baseline: number): BenchRow => ({
    label: `${name}: ${label}`,
    ours: share(ours),
    baseline: share(baseline),
    ratio: ours / baseline,
    bound: { least: 1 },
  });
  return [
    row("best, beside dense EASE on the same splits", mean.best, mean["EASE, dense"]),
    row("best, beside the bar", mean.best, bars.best),
    row("counts alone, beside the bar", mean.counts, bars.counts),
  ];
}

function groupOf({ name }: HeldOutSet, mean: Rates): BarGroup {
  const labels: Partial<Record<keyof Rates, string>> = {
    counts: "Basketwise, counts alone",
    best: "Basketwise",
  };
  return {
    label: name,
    bars: RANKINGS.map((ranking) => ({
      label: labels[ranking] ?? ranking,
      value: mean[ranking],
      ...(labels[ranking] && { ours: true }),
    })),
  };
}

function splitText({ split, seeds }: HeldOutSet): string {
  const first = `${seeds[0]} to ${seeds.at(-1)}`;
  return split === "time"
    ? `by time, items held out by the seeds ${first}`
    : `at random by the seeds ${first}`;
}

function ratesText(mean: Rates): string {
  return RANKINGS.map((name) => `${name} ${share(mean[name])}`).join(", ");
}

function share(value: number): string {
  return value.toFixed(4).replace(/^0/, "");
}
