import type { Product } from "@basketwise/core";
import { lineOf, nameOf } from "./values.ts";

type FeatureValue = NonNullable<Product["features"]>[string];

/** Properties that tell versions of a product apart: as a feature is called here, and as Google calls it. */
export const VERSION_FEATURES: Readonly<Record<string, string>> = {
  color: "color",
  size: "size",
  pattern: "pattern",
  material: "material",
  gender: "gender",
  ageGroup: "age_group",
};

const MOST_FEATURES = 1_000;

/** The features of these names and values; those that a catalog would not take are left out. */
export function featuresOf(
  found: readonly (readonly [name: unknown, value: unknown])[],
): Product["features"] {
  const features = found.flatMap(([given, value]) => {
    const [name, line] = [nameOf(given), lineOf(value)];
    return name === undefined || line === undefined ? [] : [[name, featureOf(line)] as const];
  });
  return features.length > 0 ? Object.fromEntries(features.slice(0, MOST_FEATURES)) : undefined;
}

/** A feature as number or yes-or-no where its text is plainly one. */
function featureOf(line: string): FeatureValue {
  if (/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(line)) return Number(line);
  return line === "true" || line === "false" ? line === "true" : line;
}
