import type { Reach } from "@basketwise/core";
import { columns } from "../../text/columns.ts";
import { percent } from "../../text/numbers.ts";

/** Who gets an offer: a row a placement. */
export function reachLines(reach: ReadonlyMap<string, Reach>): string[] {
  const head = ["Where", "asked", "offer", "complement or better", "where there is a tie"];
  const rows = [...reach].map(([placement, one]) => [
    placement,
    String(one.asked),
    percent(one.offered, one.asked),
    percent(one.grounded, one.asked),
    percent(one.groundedOfTied, one.tied),
  ]);
  const [first = "", ...others] = columns([head, ...rows]);
  const techniques = [...reach.values()].map(techniquesOf);
  return [`${first}   by`, ...others.map((line, i) => `${line}   ${techniques[i] ?? ""}`.trimEnd())];
}

function techniquesOf({ byTechnique, asked }: Reach): string {
  return Object.entries(byTechnique)
    .map(([technique, count]) => `${technique} ${percent(count, asked)}`)
    .join(", ");
}
