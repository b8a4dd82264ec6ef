import type { OfferRequest as AnyRequest, PlacementName, TechniqueCode } from "@basketwise/core";
import type { OwnPlacements, OwnTechniques } from "./own-names.ts";

/** The name of a placement: one of the playbook, or one that {@link OwnPlacements} declares. */
export type Placement = PlacementName | Extract<keyof OwnPlacements, string>;

/** The code of a technique: one of the playbook, or one that {@link OwnTechniques} declares. */
export type Technique = TechniqueCode | Extract<keyof OwnTechniques, string>;

/** What a page asks: where it is, what is chosen, and who it is for. */
export interface OfferRequest extends Omit<AnyRequest, "placement" | "techniques"> {
  readonly placement: Placement;
  /** Only these, in this order. */
  readonly techniques?: readonly Technique[];
}
