import type { Product } from "@basketwise/core";
import { featuresOf, VERSION_FEATURES } from "../shared/feature.ts";
import { type FeedRecord, type FeedValue, plainName } from "./record.ts";

/** What a feed tells versions apart by (`color`, `size`, …), and the details of its products. */
export function readFeatures({ values }: FeedRecord): Product["features"] {
  const own = Object.entries(VERSION_FEATURES).map(([feature, attribute]) => {
    return [feature, values.get(plainName(attribute))?.[0]] as const;
  });
  return featuresOf([...own, ...(values.get("productdetail") ?? []).flatMap(detailsOf)]);
}

/** An element with a name and a value inside, or cells such as `section:name:value`, several between commas. */
function detailsOf(detail: FeedValue): [name: string, value: string][] {
  if (typeof detail !== "string") {
    const { attributename, attributevalue = "" } = detail;
    return attributename ? [[attributename, attributevalue]] : [];
  }
  return detail.split(",").flatMap((part): [string, string][] => {
    const words = part.split(":").map((word) => word.trim());
    const [feature, value] = words.length > 2 ? [words[1], words.slice(2).join(":")] : words;
    return feature && value !== undefined ? [[feature, value]] : [];
  });
}

/** A feature that has no attribute of its own, as `product_detail`. */
export interface Detail {
  readonly name: string;
  readonly value: string;
}

/** A product's features: those with an attribute of Google's under its name, and the others as details. */
export function featuresToWrite({ features = {} }: Product): {
  readonly own: readonly (readonly [attribute: string, value: string])[];
  readonly details: readonly Detail[];
} {
  const all = Object.entries(features).map(([name, value]) => [name, String(value)] as const);
  return {
    own: all.flatMap(([name, value]) => {
      const attribute = Object.hasOwn(VERSION_FEATURES, name) ? VERSION_FEATURES[name] : undefined;
      return attribute === undefined ? [] : [[attribute, value] as const];
    }),
    details: all.flatMap(([name, value]) => (Object.hasOwn(VERSION_FEATURES, name) ? [] : [{ name, value }])),
  };
}
