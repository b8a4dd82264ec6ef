import type { FeatureValue, Product } from "../../model/product.ts";
import type { Comparison } from "../../model/response.ts";

/** The features that differ between what is chosen and what is offered, in the order the chosen one names them. */
export function compareFeatures(from: Product, to: Product): Comparison[] {
  return sideBySide(from, to).filter((one) => one.from !== one.to);
}

/** Every feature of the chosen version or of another one, the chosen itself too, by the id of that other one. */
export function compareVersion(chosen: Product, version: Product): Comparison[] {
  return sideBySide(chosen, version).map((one) => ({ ...one, productId: version.id }));
}

function sideBySide(from: Product, to: Product): Comparison[] {
  const mine: Readonly<Record<string, FeatureValue>> = from.features ?? {};
  const other: Readonly<Record<string, FeatureValue>> = to.features ?? {};
  return [...new Set([...Object.keys(mine), ...Object.keys(other)])].map((feature) => ({
    feature,
    ...side("from", mine[feature]),
    ...side("to", other[feature]),
  }));
}

function side<K extends "from" | "to">(key: K, value: FeatureValue | undefined): { [P in K]?: FeatureValue } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: FeatureValue });
}
