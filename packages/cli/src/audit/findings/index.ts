import { emptyPlacement } from "./empty-placement.ts";
import { everywhere } from "./everywhere.ts";
import { newerOrders } from "./newer-orders.ts";
import { noPrice } from "./no-price.ts";
import { noTitle } from "./no-title.ts";
import { notAProduct } from "./not-a-product.ts";
import { notInGraph } from "./not-in-graph.ts";
import { oftenReturned } from "./often-returned.ts";
import { priceDisagrees } from "./price-disagrees.ts";
import type { Check } from "./shape.ts";
import { staleGraph } from "./stale-graph.ts";
import { unknownProducts } from "./unknown-products.ts";

/** Everything that an audit looks for, what makes all else doubtful first. */
export const CHECKS: readonly Check[] = [
  staleGraph,
  newerOrders,
  notInGraph,
  noPrice,
  priceDisagrees,
  notAProduct,
  oftenReturned,
  noTitle,
  unknownProducts,
  emptyPlacement,
  everywhere,
];
