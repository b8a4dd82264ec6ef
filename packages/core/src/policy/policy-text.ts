import type { PolicyInput } from "../model/policy.ts";

/** A policy as one text, the same whatever order its fields were given in. */
export function policyText(policy: PolicyInput): string {
  return JSON.stringify(policy, (_, value: unknown) => (isRecord(value) ? sorted(value) : value));
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
