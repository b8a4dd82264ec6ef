import { parseArgs } from "node:util";
import { holds } from "./question.ts";
import { QUESTIONS } from "./questions/index.ts";
import { writeChart } from "./report/chart/write-chart.ts";
import { commit } from "./report/commit.ts";
import { hardware, machine } from "./report/machine.ts";
import { markdown } from "./report/markdown.ts";
import { recordRun } from "./report/record-run.ts";

// npm run bench [name…] [-- --minutes N]: asks the questions, prints what it finds, writes it to docs/benchmarks.md with a
// line more in the table of all runs, and its charts to docs/pictures.
// `--minutes` is for how long `load` loads. Exit 1 where a bound is missed, 2 for a name that no question has, and for
// minutes that are no number above 0.
const report = new URL("../../../docs/benchmarks.md", import.meta.url);
const pictures = new URL("../../../docs/pictures/", import.meta.url);
const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: "string" } },
});
const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
const unknown = names.find((name) => QUESTIONS.every((question) => question.name !== name));

if (minutes !== undefined && !(minutes > 0)) {
  console.error(`--minutes: expected a number above 0, found ${values.minutes}`);
  process.exitCode = 2;
} else if (unknown !== undefined) {
  console.error(`no question ${unknown}; there are: ${QUESTIONS.map(({ name }) => name).join(", ")}`);
  process.exitCode = 2;
} else {
  const asked = QUESTIONS.filter(({ name }) => names.length === 0 || names.includes(name));
  const made = { commit: commit(), machine: hardware(), node: process.versions.node };
  for (const question of asked) {
    const result = await question.run(minutes === undefined ? {} : { minutes });
    console.log(`${markdown(question, result, machine())}\n`);
    recordRun(report, question, result, { ...made, date: minuteOf(new Date()) });
    if (result.state === "skipped") continue;
    for (const [name, chart] of Object.entries(result.charts ?? {})) writeChart(pictures, name, chart);
    if (!result.rows.every(holds)) process.exitCode = 1;
  }
}

/** A moment in UTC without its seconds, such as `2026-11-22 19:15`. */
function minuteOf(moment: Date): string {
  return moment.toISOString().slice(0, 16).replace("T", " ");
}
