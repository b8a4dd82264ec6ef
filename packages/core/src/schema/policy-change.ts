import * as v from "valibot";
import type { PolicyChange } from "../model/policy-change.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Name } from "./parts/name.ts";
import { oneOf } from "./parts/one-of.ts";
import { text } from "./parts/text.ts";
import { wholeFrom } from "./parts/whole-from.ts";

const Problems = v.array(v.string(), "expected a list");

const Count = wholeFrom(0, Number.MAX_SAFE_INTEGER);

const ScenarioChangeSchema = v.object({
  title: text(LIMITS.text),
  row: v.exactOptional(about(text(LIMITS.text), "The rows of the playbook that it shows.")),
  before: about(Problems, "What failed under the policy that is served; nothing where it passed."),
  after: about(Problems, "What fails under the new one; nothing where it passes."),
});

/** What a new policy did, or in a dry run would do. */
export const PolicyChangeSchema = v.object({
  outcome: about(
    oneOf("served", "unchanged", "would-be-served"),
    "A dry run serves nothing: its outcome is `would-be-served` or `unchanged`.",
  ),
  version: about(Name, "The version of the new policy."),
  before: about(Name, "The version that was served."),
  scenarios: v.exactOptional(about(Count, "In a dry run: how many scenarios it was tried on.")),
  changed: v.exactOptional(
    about(
      v.array(ScenarioChangeSchema, "expected a list"),
      "In a dry run: the scenarios that come out otherwise.",
    ),
  ),
  next: v.exactOptional(about(Count, "Where to go on `from`, when there are more than `limit`.")),
  hint: v.exactOptional(about(v.string(), "What to do about it.")),
});
true satisfies Same<v.InferOutput<typeof PolicyChangeSchema>, PolicyChange>;
