import { type PolicyChange, SCENARIOS_KEY, type Scenario } from "@basketwise/core";
import { type Checked, checkInput, ScenarioSchema } from "@basketwise/core/schema";
import { parseJson } from "../text/parse-json.ts";
import { changedOutcomes, type Trial } from "./scenario-outcomes.ts";

/** Which of the scenarios a dry run is about: each costs some milliseconds of CPU, and a plan may allow few. */
export interface Part {
  readonly from: number;
  readonly limit: number;
}

/** What a dry run tells of the scenarios. */
export type Tried = Pick<PolicyChange, "scenarios" | "changed" | "next" | "hint">;

const NONE: Tried = {
  scenarios: 0,
  changed: [],
  hint: "no scenarios are published: basketwise publish DIR --scenarios PATH puts yours here",
};

/** Tries two policies on the stored scenarios, or on a part of them; says what is wrong with them where they can't be read. */
export function dryRun(text: string | null, { from, limit }: Part, policies: Trial): Checked<Tried> {
  if (text === null) return { ok: true, value: NONE };
  const parsed = parseJson(text);
  const all: unknown = parsed.ok ? parsed.value : undefined;
  if (!Array.isArray(all)) return damaged("is not a list of scenarios");
  const part = all.slice(from, from + limit);
  const scenarios: Scenario[] = [];
  for (const [i, one] of part.entries()) {
    const checked = checkInput(ScenarioSchema, one);
    if (!checked.ok) return damaged(`[${from + i}]: ${checked.problem}`);
    scenarios.push(checked.value);
  }
  const next = from + part.length;
  const more = next < all.length && part.length > 0;
  const changed = changedOutcomes(scenarios, policies);
  return { ok: true, value: { scenarios: scenarios.length, changed, ...(more && { next }) } };
}

function damaged(what: string): { ok: false; problem: string } {
  return { ok: false, problem: `${SCENARIOS_KEY}: ${what}; publish them again` };
}
