/** A value that versions of a product are compared by. */
export type Feature = string | number | boolean;

/** A product as the shop's pages need it; the catalog has more, its cost never reaches a page. Money is in pounds. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly price: number;
  readonly salePrice?: number;
  /** A path such as `tea/teacups`. */
  readonly category?: string;
  readonly imageLink?: string;
  /** One thing in several versions. */
  readonly group?: string;
  readonly tier?: number;
  readonly features?: Readonly<Record<string, Feature>>;
  readonly highlights?: readonly string[];
  readonly availability?: string;
  readonly kind?: string;
  readonly guides?: readonly { readonly title: string; readonly link: string }[];
  readonly rating?: { readonly value: number; readonly count: number };
  readonly plan?: {
    readonly includes: Readonly<Record<string, number>>;
    readonly overage: Readonly<Record<string, number>>;
    readonly trialDays?: number;
  };
}

/** Today's price in pounds. */
export function priceOf({ price, salePrice }: Product): number {
  return salePrice !== undefined && salePrice < price ? salePrice : price;
}

/** Whether it can be had. */
export function isAvailable({ availability }: Product): boolean {
  return availability !== "out_of_stock";
}
