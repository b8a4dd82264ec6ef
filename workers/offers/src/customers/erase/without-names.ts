import { pseudonymsIn } from "@basketwise/core";
import { namesAny } from "./names-any.ts";

/** Orders of the log, one a line, as of nobody where they were of some customers; undefined where there are none of theirs. */
export function withoutNames(text: string, customers: ReadonlySet<string>): string | undefined {
  if (!namesAny(text, customers)) return undefined;
  return text
    .split("\n")
    .map((line) => (namesAny(line, customers) ? asOfNobody(line, customers) : line))
    .join("\n");
}

function asOfNobody(line: string, customers: ReadonlySet<string>): string {
  try {
    return JSON.stringify(unnamed(JSON.parse(line), customers));
  } catch {
    // What can't be read is no order, but it must not keep the name.
    const named = pseudonymsIn(line).filter((one) => customers.has(one));
    return named.reduce((text, one) => text.replaceAll(one, ""), line);
  }
}

/** A value without the fields, at any depth, that name some of the customers. */
function unnamed(value: unknown, customers: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.filter((one) => !isName(one, customers)).map((one) => unnamed(one, customers));
  }
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, one]) => !isName(one, customers));
  return Object.fromEntries(fields.map(([name, one]) => [name, unnamed(one, customers)]));
}

function isName(value: unknown, customers: ReadonlySet<string>): boolean {
  return typeof value === "string" && namesAny(value, customers);
}
