import type { EvaluationReport, SplitFacts } from "@basketwise/core";
import { escapeHtml } from "../../matrix/page/escape.ts";
import type { AboutRun } from "./evaluation-page.ts";
import { METRIC_WORDS, METRICS } from "./metric-words.ts";
import { count } from "./numbers.ts";

/** How the numbers came about, how to get them again, and what they mean. */
export function protocolHtml(report: EvaluationReport, { files, command, note }: AboutRun): string {
  const { split, keep } = report;
  const definitions = METRICS.map((name) => METRIC_WORDS[name]);
  return [
    '<section class="protocol" aria-labelledby="protocol-heading">',
    '<h2 id="protocol-heading">How this was measured</h2>',
    `<p>${filesHtml(files)}${splitSentence(split)}${noteHtml(note)} What was chosen was chosen on the former alone. Then the test split was looked at once, by rankings that learned anew from all baskets before it.</p>`,
    `<p>Of each test basket of two items or more, seeded dice (seed ${split.seed}) took one out: ${count(split.heldOut)} held-out items. A ranking sees the rest of the basket and ranks all products of the data that are not in it, by at most ${count(keep)} neighbours kept of each product. Ties, and what has no tie to the cart, are ranked by popularity in the baskets learned from, then by id. The 95&nbsp;% intervals are bootstrapped over the test carts, with the same seed.</p>`,
    "<h3>To get the same numbers again</h3>",
    `<pre><code>${escapeHtml(command)}</code></pre>`,
    "<h3>What the metrics mean</h3>",
    "<dl>",
    ...definitions.map(
      ({ label, meaning }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(meaning)}</dd></div>`,
    ),
    "</dl>",
    "</section>",
  ].join("\n");
}

/** The files that were read, in a sentence. */
function filesHtml(files: readonly string[]): string {
  if (files.length === 0) return "";
  return `Read from ${files.map((file) => `<code>${escapeHtml(file)}</code>`).join(", ")}. `;
}

/** Why it was split so, as a sentence of its own. */
function noteHtml(note = ""): string {
  return note === "" ? "" : ` ${escapeHtml(note.charAt(0).toUpperCase() + note.slice(1))}.`;
}

function splitSentence({ by, seed, train, validation, test, testFrom }: SplitFacts): string {
  const [first, last] = [count(train + validation), count(test)];
  if (by === "random")
    return `Split by a seeded shuffle of the baskets (seed ${seed}): ${first} to learn from and to choose by, ${last} for the test.`;
  const from = testFrom === undefined ? "" : `, from ${momentText(testFrom)} on`;
  return `Split by time: the first ${first} baskets to learn from and to choose by, the last ${last} for the test${from}.`;
}

/** Such as `30 September 2011, 14:05 UTC`; what is no moment stands as it is. */
function momentText(moment: string): string {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return escapeHtml(moment);
  const [day, time] = [{ dateStyle: "long" } as const, { timeStyle: "short" } as const].map((style) =>
    new Intl.DateTimeFormat("en-GB", { ...style, timeZone: "UTC" }).format(at),
  );
  return `${day}, ${time} UTC`;
}
