import type { Checked } from "@basketwise/core/schema";
import type { Part } from "./dry-run.ts";

/** What the address of a `PUT /v1/policy` says beside its body. */
export interface ChangeQuery extends Part {
  /** A version to put back, in place of a body. */
  readonly version?: string;
  readonly dryRun: boolean;
}

/** Reads the query; one that is misspelt is refused, for a dry run must never write. */
export function readChange(query: Readonly<Record<string, string[]>>): Checked<ChangeQuery> {
  const [doubled] = Object.entries(query).find(([, values]) => values.length > 1) ?? [];
  if (doubled !== undefined) return refused(doubled, "expected it once");
  const { version, dryRun = "false", from = "0", limit, ...others } = firstOf(query);
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) return refused(stranger, "expected version, dryRun, from or limit");
  if (version === "") return refused("version", "expected the name of a version");
  if (dryRun !== "true" && dryRun !== "false") return refused("dryRun", "expected true or false");
  if (!WHOLE.test(from)) return refused("from", "expected a whole number");
  if (limit !== undefined && !(WHOLE.test(limit) && Number(limit) > 0)) {
    return refused("limit", "expected a whole number from 1");
  }
  const part = { from: Number(from), limit: limit === undefined ? Number.POSITIVE_INFINITY : Number(limit) };
  return {
    ok: true,
    value: { ...part, dryRun: dryRun === "true", ...(version !== undefined && { version }) },
  };
}

const WHOLE = /^\d{1,9}$/;

function firstOf(query: Readonly<Record<string, string[]>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(query).map(([name, [value]]) => [name, value]));
}

function refused(name: string, expected: string): { ok: false; problem: string } {
  return { ok: false, problem: `${name.slice(0, 60)}: ${expected}` };
}
