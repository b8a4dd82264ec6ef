import type { Facts } from "@basketwise/core";
import { percent, short } from "../../text/numbers.ts";
import type { Finding } from "../findings/shape.ts";

/** So many cases are shown of each finding; `--json` has all. */
const CASES_SHOWN = 3;

/** What looks wrong, and what to do about it. */
export function findingsLines(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ code, says, advice, cases }) => [
    `${code}: ${says}`,
    ...cases.slice(0, CASES_SHOWN).map((one) => `    ${describeCase(one)}`),
    `  → ${advice}${cases.length > CASES_SHOWN ? `; --json names all ${cases.length}` : ""}`,
  ]);
}

function describeCase({ productId, title, ...facts }: Facts): string {
  const names = new Set([productId, title].filter((part) => part !== undefined && part !== ""));
  const rest = Object.entries(facts).map(([key, value]) => `${key} ${describeFact(key, value)}`);
  return [[...names].join(" "), ...rest].filter((part) => part !== "").join(", ");
}

function describeFact(key: string, value: Facts[string]): string {
  if (typeof value !== "number") return String(value);
  return key === "share" ? percent(value) : short(value);
}
