import type { Policy } from "@basketwise/core";

/** A product that the policy names by its id, and where. */
export interface NamedProduct {
  readonly productId: string;
  readonly path: string;
}

/** The products that a policy names and nobody knows, in its order; `has` says whether somebody knows one. */
export function strayNames(policy: Policy, has: (productId: string) => boolean): NamedProduct[] {
  return namesIn(policy).filter(({ productId }) => !has(productId));
}

/** Every product that the policy names by its id; groups and categories are no products. */
function namesIn({ anchor, bundles, multibuy, merchandising }: Policy): NamedProduct[] {
  return [
    ...anchor.waivers.flatMap(({ for: of, product }, i) => [
      ...ref(of, `anchor.waivers[${i}].for`),
      ...ref(product, `anchor.waivers[${i}].product`),
    ]),
    ...bundles.flatMap(({ productIds }, i) => listed(productIds, `bundles[${i}].productIds`)),
    ...multibuy.flatMap(({ productId }, i) => ref(productId, `multibuy[${i}].productId`)),
    ...merchandising.flatMap(({ for: of, productIds = [] }, i) => [
      ...ref(of, `merchandising[${i}].for`),
      ...listed(productIds, `merchandising[${i}].productIds`),
    ]),
  ];
}

function ref(productId: string | undefined, path: string): NamedProduct[] {
  return productId === undefined || /^(?:group|category):/.test(productId) ? [] : [{ productId, path }];
}

function listed(ids: readonly string[], path: string): NamedProduct[] {
  return ids.map((productId, i) => ({ productId, path: `${path}[${i}]` }));
}
