import type { FeatureValue } from "@basketwise/core";
import { plainName } from "../orders/aliases.ts";
import type { FeedItem } from "./feed-item.ts";
import { FEATURE_ATTRIBUTES } from "./product-fields.ts";
import { featureOf } from "./value-readers.ts";

/** A product's features: a table of them, `product_detail`, columns such as `features.watts`, and Google's attributes such as `color`. */
export function readFeatures({ values }: FeedItem): Record<string, FeatureValue> | undefined {
  const features: Record<string, FeatureValue> = {};
  for (const [name, [value]] of values) {
    const attribute = FEATURE_ATTRIBUTES[plainName(name)];
    if (attribute !== undefined && String(value).trim() !== "") features[attribute] = featureOf(value);
    if (name.startsWith("features.")) features[name.slice("features.".length)] = featureOf(value);
  }
  for (const detail of values.get("productdetail") ?? []) {
    for (const [name, value] of detailsOf(detail)) features[name] = featureOf(value);
  }
  for (const table of values.get("features") ?? []) {
    for (const [name, value] of Object.entries(tableOf(table))) features[name] = featureOf(value);
  }
  return Object.keys(features).length === 0 ? undefined : features;
}

/** `section:name:value`, several between commas, or an element with attribute_name and attribute_value. */
function detailsOf(detail: unknown): [name: string, value: unknown][] {
  if (typeof detail !== "string") {
    const parts = new Map(Object.entries(tableOf(detail)).map(([name, value]) => [plainName(name), value]));
    const name = parts.get("attributename");
    return name === undefined ? [] : [[String(name), parts.get("attributevalue") ?? ""]];
  }
  return detail.split(",").flatMap((one): [string, unknown][] => {
    const parts = one.split(":").map((part) => part.trim());
    const [name, value] = parts.length > 2 ? [parts[1], parts.slice(2).join(":")] : parts;
    return name && value !== undefined ? [[name, value]] : [];
  });
}

function tableOf(value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  if (typeof value !== "string" || !value.trim().startsWith("{")) return {};
  try {
    return tableOf(JSON.parse(value) as unknown);
  } catch {
    return {};
  }
}
