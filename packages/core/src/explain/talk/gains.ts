import type { FeatureValue } from "../../model/product.ts";
import type { Comparison } from "../../model/response.ts";
import { number } from "../numbers.ts";
import type { Telling } from "./telling.ts";

/** What is gained, what is otherwise, and what is given up, by taking one version in place of another. */
export function gains(compare: readonly Comparison[], telling: Telling): string[] {
  const gained = compare.flatMap(({ feature, from, to }) =>
    isThere(to) && !isThere(from) ? featureOf(feature, to, telling) : [],
  );
  const differing = compare.flatMap((one) => difference(one, telling));
  const lacking = compare.flatMap(({ feature, from, to }) =>
    isThere(from) && !isThere(to) ? featureOf(feature, from, telling) : [],
  );
  return [
    ...listed("gains", gained, telling),
    ...listed("differs", differing, telling),
    ...listed("lacks", lacking, telling),
  ];
}

/** A feature with its value, or by itself where it is just there. */
export function featureOf(feature: string, value: FeatureValue, telling: Telling): string[] {
  return value === true
    ? telling.tell("named", { name: feature })
    : telling.tell("has", { feature, to: written(value, telling) });
}

/** More of a feature may be less good, as more weight is: a difference is told, not praised. */
function difference({ feature, from, to }: Comparison, telling: Telling): string[] {
  if (!isThere(from) || !isThere(to)) return [];
  if (from === true || to === true) return featureOf(feature, to, telling);
  return telling.tell("changed", { feature, from: written(from, telling), to: written(to, telling) });
}

function listed(
  code: "gains" | "differs" | "lacks",
  words: readonly string[],
  { tell, list }: Telling,
): string[] {
  return words.length === 0 ? [] : tell(code, { list: list(words) });
}

function isThere(value: FeatureValue | undefined): value is FeatureValue {
  return value !== undefined && value !== false;
}

function written(value: FeatureValue, { wording }: Telling): string {
  return typeof value === "number" ? number(value, wording) : String(value);
}
