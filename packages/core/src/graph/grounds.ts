import type { ReasonCode } from "../model/codes.ts";
import { kindOf } from "../model/product.ts";
import type { Listing, Relation } from "./graph.ts";

/** A relation by which the merchant says that products go together, and the reason that it gives. */
export type Ground = readonly [relation: Relation, codeOf: (listing: Listing) => ReasonCode];

/** The relations that make a complement, the strongest first. */
export const GROUNDS: readonly Ground[] = [
  ["expert-pick", () => "expert_pick"],
  ["accessory", ({ product }) => (kindOf(product) === "protection" ? "protects" : "accessory_of")],
  ["consumable", () => "consumable_for"],
];
