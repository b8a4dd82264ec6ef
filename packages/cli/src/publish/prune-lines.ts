import { columns } from "../text/columns.ts";
import type { Pruned } from "./prune.ts";
import { type KeyCounts, SAMPLE } from "./prune-counts.ts";

/** What pruning would do. */
export interface PruneOutlook extends Omit<Pruned, "deleted" | "left"> {
  readonly dryRun: true;
  /** Keys that would be deleted, by one run or by several. */
  readonly keys: KeyCounts;
  /** UTF-8 bytes that they hold; an estimate of a kind of which there are more than {@link SAMPLE}. */
  readonly bytes: KeyCounts;
}

/** What pruning did, in lines for a human. */
export function describePruned(pruned: Pruned, where: string): string {
  const counts = Object.entries(pruned.deleted).filter(([, count]) => count > 0);
  const deleted = counts.map(([kind, count]) => `${count} ${kind}`).join(", ");
  return text([
    headOf("pruned", pruned, where, deleted !== ""),
    ...(deleted === "" ? [] : [`deleted: ${deleted}`]),
    ...(pruned.left > 0 ? [`${pruned.left} keys are left: prune again`] : []),
    ...strayLines(pruned.strays),
  ]);
}

/** What pruning would do, in lines for a human. */
export function describeOutlook(outlook: PruneOutlook, where: string): string {
  const kinds = (Object.keys(outlook.keys) as (keyof KeyCounts)[]).filter((kind) => outlook.keys[kind] > 0);
  const rows = kinds.map((kind) => {
    const about = outlook.keys[kind] > SAMPLE ? "about " : "";
    return [`  ${kind}`, String(outlook.keys[kind]), about + sizeOf(outlook.bytes[kind])];
  });
  return text([
    headOf("would prune", outlook, where, rows.length > 0),
    ...columns(rows),
    ...strayLines(outlook.strays),
  ]);
}

type Sides = Pick<Pruned, "served" | "kept" | "pruned">;

function headOf(verb: string, { served, kept, pruned }: Sides, where: string, some: boolean): string {
  const rest = some ? "leftovers" : "nothing";
  const gone = pruned.length > 0 ? pruned.join(", ") : rest;
  const others = kept.filter((version) => version !== served);
  return `${verb} ${gone} in ${where}; ${[`${served} (served)`, ...others].join(", ")} ${others.length > 0 ? "stay" : "stays"}`;
}

function strayLines(strays: number): string[] {
  if (strays === 0) return [];
  return [
    `${strays} keys belong to no version: a publish is under way, or one broke off; where none is under way, --strays deletes them too`,
  ];
}

const UNITS = ["B", "kB", "MB", "GB"];

/** Bytes in the largest unit that leaves a whole part. */
function sizeOf(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
