import { completeSpec } from "../graph/weighing/parameters.ts";
import type { MeasureSpec } from "../graph/weighing/spec.ts";
import type { MeasureResult } from "./report.ts";

/** A ranking in words, such as `slim` or `slim (ridge 60, size 1)`, with the parameters that are not its defaults. */
export function specText({ measure, parameters }: MeasureSpec | MeasureResult): string {
  if (measure === "popularity") return measure;
  const usual = completeSpec({ measure, parameters: {} }).parameters;
  const changed = Object.entries(completeSpec({ measure, parameters }).parameters).filter(
    ([name, value]) => value !== usual[name],
  );
  if (changed.length === 0) return measure;
  return `${measure} (${changed.map(([name, value]) => `${name} ${numberText(value)}`).join(", ")})`;
}

/** A whole number as it is, another to four digits. */
function numberText(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}

/** Whether two rankings are the same, whichever defaults they name. */
export function isSameSpec(a: MeasureSpec, b: MeasureSpec): boolean {
  const [one, other] = [completeSpec(a), completeSpec(b)];
  return (
    one.measure === other.measure &&
    Object.entries(one.parameters).every(([name, value]) => other.parameters[name] === value)
  );
}
