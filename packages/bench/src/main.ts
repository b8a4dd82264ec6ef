import { holds } from "./question.ts";
import { QUESTIONS } from "./questions/index.ts";
import { machine } from "./report/machine.ts";
import { markdown } from "./report/markdown.ts";
import { rewrite } from "./report/rewrite.ts";

// npm run bench [name…]: asks the questions, prints what it finds and writes it to docs/benchmarks.md. Exit 1 where a
// bound is missed, 2 for a name that no question has.
const report = new URL("../../../docs/benchmarks.md", import.meta.url);
const names = process.argv.slice(2);
const unknown = names.find((name) => QUESTIONS.every((question) => question.name !== name));

if (unknown !== undefined) {
  console.error(`no question ${unknown}; there are: ${QUESTIONS.map(({ name }) => name).join(", ")}`);
  process.exitCode = 2;
} else {
  const asked = QUESTIONS.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const question of asked) {
    const result = await question.run();
    const text = markdown(question, result, machine());
    console.log(`${text}\n`);
    rewrite(report, question.name, text);
    if (result.state === "measured" && !result.rows.every(holds)) process.exitCode = 1;
  }
}
