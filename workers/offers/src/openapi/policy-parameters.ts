import type { Parameter } from "./route.ts";

/** Which version of the policy is meant. */
export const POLICY_VERSION: Parameter = {
  name: "version",
  in: "query",
  description: "A version that was served before.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

/** How a policy is tried and put. */
export const POLICY_TRIAL: readonly Parameter[] = [
  {
    name: "dryRun",
    in: "query",
    description: "Writes nothing and tells what would come of it, on the published scenarios.",
    schema: { type: "string", enum: ["true", "false"] },
  },
  {
    name: "from",
    in: "query",
    description: "In a dry run: the scenario to begin with, counted from 0.",
    schema: { type: "integer", minimum: 0 },
  },
  {
    name: "limit",
    in: "query",
    description:
      "In a dry run: at most so many scenarios. Each takes some 3 ms of CPU; the free plan has 10 ms a request.",
    schema: { type: "integer", minimum: 1 },
  },
  {
    name: "If-Match",
    in: "header",
    description: "The `ETag` of the policy that this one is to take the place of; another one is left alone.",
    schema: { type: "string" },
  },
];
