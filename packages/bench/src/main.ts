import { parseArgs } from "node:util";
import { holds } from "./question.ts";
import { QUESTIONS } from "./questions/index.ts";
import { machine } from "./report/machine.ts";
import { markdown } from "./report/markdown.ts";
import { rewrite } from "./report/rewrite.ts";

// npm run bench [name…] [-- --minutes N]: asks the questions, prints what it finds and writes it to docs/benchmarks.md.
// `--minutes` is for how long `load` loads. Exit 1 where a bound is missed, 2 for a name that no question has, and for
// minutes that are no number above 0.
const report = new URL("../../../docs/benchmarks.md", import.meta.url);
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
  for (const question of asked) {
    const result = await question.run(minutes === undefined ? {} : { minutes });
    const text = markdown(question, result, machine());
    console.log(`${text}\n`);
    rewrite(report, question.name, text);
    if (result.state === "measured" && !result.rows.every(holds)) process.exitCode = 1;
  }
}
