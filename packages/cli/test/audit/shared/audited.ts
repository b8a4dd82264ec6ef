import {
  buildGraph,
  completePolicy,
  type Order,
  orderTableOf,
  type PolicyInput,
  type Product,
} from "@basketwise/core";
import { type Audit, audit } from "../../../src/audit/audit.ts";
import type { Finding } from "../../../src/audit/findings/shape.ts";
import { catalogFromOrders } from "../../../src/catalog/catalog-from-orders.ts";

/** A line of an order: who bought what, when, for how much, and what came back. */
export interface Row {
  readonly order: string;
  readonly sku: string;
  readonly customer?: string;
  readonly at?: string;
  readonly title?: string;
  readonly price?: number;
  readonly quantity?: number;
  readonly returned?: number;
}

/** What a story of an audit is told with. */
export interface Story {
  readonly rows: readonly Row[];
  /** The orders that the graph was built of, where they are not the same. */
  readonly built?: readonly Row[];
  /** Made of the orders where there is none. */
  readonly catalog?: readonly Product[];
  readonly policy?: PolicyInput;
  /** The moment of the audit; just after the latest order where nothing is said. */
  readonly at?: string;
}

const LATEST = "2026-09-01T10:00:00.000Z";

/** Phones with cases, so that there is a tie, and televisions. */
export function phonesWithCases(times = 30): Row[] {
  return Array.from({ length: times }, (_, i): Row[] => [
    { order: `p${i}`, customer: `c${i % 10}`, sku: "phone-1", price: 300 },
    { order: `p${i}`, customer: `c${i % 10}`, sku: "case-1", price: 20 },
    { order: `t${i}`, customer: `d${i % 10}`, sku: "tv-1", price: 500 },
  ]).flat();
}

/** Audits a small shop. */
function audited({ rows, built = rows, catalog, policy, at = LATEST }: Story): Audit {
  const orders = orderTableOf(ordersOf(rows));
  const table = orderTableOf(ordersOf(built));
  const titles = new Map(built.map(({ sku, title = `The ${sku}` }) => [sku, title]));
  const known = catalog ?? catalogFromOrders(table, titles);
  return audit({
    graph: buildGraph({ orders: table, catalog: known, currency: "EUR" }),
    policy: completePolicy(policy),
    orders,
    history: orders,
    at: Date.parse(at) + 1000,
    sample: 1000,
    pages: 1000,
    seed: 1,
    onProgress: () => {},
  });
}

/** The finding of a kind in a small shop; undefined where there is none. */
export function findingIn(code: string, story: Story): Finding | undefined {
  return audited(story).findings.find((finding) => finding.code === code);
}

function ordersOf(rows: readonly Row[]): Order[] {
  const orders = Map.groupBy(rows, ({ order }) => order);
  return Array.from(orders, ([orderId, own]): Order => {
    const { customer, at = LATEST } = own[0]!;
    const lines = own.map(({ sku, price = 10, quantity = 1, returned }) => {
      return { productId: sku, price, quantity, ...(returned !== undefined && { returned }) };
    });
    return { orderId, at, lines, ...(customer !== undefined && { customerId: customer }) };
  });
}
