import type { Ref } from "./ref.ts";

/** What a product is: goods are owned once, consumables and services are bought again, plans are judged by their sum. */
export type ProductKind = "good" | "consumable" | "service" | "protection" | "plan";

/** Whether a product can be had, in the words of the Google Merchant feed. */
export type Availability = "in_stock" | "out_of_stock" | "preorder" | "backorder";

/** A value that versions of a product are compared by, and that products are matched by. */
export type FeatureValue = string | number | boolean;

/** A feature that a plan unlocks once the customer's usage of a metric shows the need. */
export interface Unlock {
  readonly metric: string;
  readonly atLeast: number;
  readonly feature: string;
  readonly benefit?: string;
}

/** What a plan includes per month, what more costs, and what it unlocks. */
export interface PlanTerms {
  readonly includes: Readonly<Record<string, number>>;
  readonly overage: Readonly<Record<string, number>>;
  readonly unlocks?: readonly Unlock[];
  readonly trialDays?: number;
}

/** A success story; it is shown only to its own segment. */
export interface Story {
  readonly segment: string;
  readonly text: string;
  readonly link?: string;
}

/** A how-to or manual, shown where selling would be wrong. */
export interface Guide {
  readonly title: string;
  readonly link: string;
}

/** A product of the catalog; names follow schema.org and the Google Merchant feed. Money is in major units. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly price: number;
  /** Today's price where it is lower than `price`. */
  readonly salePrice?: number;
  /** The lowest price of the last 30 days: the only earlier price a saving may be shown against. */
  readonly lowestPrice30Days?: number;
  /** What it costs the merchant. Never leaves the server. */
  readonly cost?: number;
  /** A path such as `electronics/phones`. */
  readonly category?: string;
  readonly brand?: string;
  readonly imageLink?: string;
  readonly link?: string;
  /** One thing in several versions. */
  readonly group?: string;
  /** Ranks the versions of a group, higher is better; without it price does. */
  readonly tier?: number;
  readonly features?: Readonly<Record<string, FeatureValue>>;
  readonly highlights?: readonly string[];
  readonly availability?: Availability;
  /** ISO 8601 UTC. */
  readonly launchedAt?: string;
  readonly kind?: ProductKind;
  readonly goals?: readonly string[];
  readonly isAccessoryOrSparePartFor?: readonly Ref[];
  readonly isConsumableFor?: readonly Ref[];
  readonly isSimilarTo?: readonly Ref[];
  /** From the main item to an expert's pick. */
  readonly isRelatedTo?: readonly Ref[];
  /** What it is an option of: an extra that improves the item itself. */
  readonly optionsOf?: readonly Ref[];
  /** What it does not work without. */
  readonly requires?: readonly string[];
  readonly conflictsWith?: readonly Ref[];
  readonly series?: { readonly id: string; readonly part: number };
  /** The other company that sells it. */
  readonly partner?: string;
  readonly impulse?: boolean;
  /** Days that one lasts. */
  readonly replenishEvery?: number;
  /** Offered only to these segments. */
  readonly forSegments?: readonly string[];
  readonly stories?: readonly Story[];
  readonly guides?: readonly Guide[];
  readonly rating?: { readonly value: number; readonly count: number };
  readonly plan?: PlanTerms;
}

/** What a product is, `good` where nothing is said. */
export function kindOf(product: Product): ProductKind {
  return product.kind ?? "good";
}

/** Today's price in major units: the sale price where it is lower. */
export function priceToday(product: Product): number {
  const { price, salePrice } = product;
  return salePrice !== undefined && salePrice < price ? salePrice : price;
}

/** Whether the product can be had. Preorder and backorder can: the customer is told when. */
export function isAvailable({ availability }: Pick<Product, "availability">): boolean {
  return availability !== "out_of_stock";
}

/** Whether a customer who has one may want another: consumables, services and what is known to run out. */
export function isBoughtAgain(product: Product): boolean {
  return product.kind === "consumable" || product.kind === "service" || product.replenishEvery !== undefined;
}
