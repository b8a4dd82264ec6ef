import {
  type CustomerRecord,
  decimalsOf,
  type Money,
  medianMarginRate,
  type OrderTable,
  type Policy,
  type ProfitName,
  type ProfitTerms,
  profitCut,
  profitOf,
  profitSegment,
  rfmCuts,
  type SegmentContext,
} from "@basketwise/core";
import type { Shop } from "../read-shop.ts";
import { everyCustomer, type KnownCustomer } from "./every-customer.ts";

/** What the customers of a shop are judged by. */
export interface SegmentTerms {
  readonly context: SegmentContext;
  /** What a customer brought, and whether that is much; nothing where no cost is known. */
  profit(customer: KnownCustomer): ProfitFound;
}

/** What a customer brought, as far as costs are known. */
export interface ProfitFound {
  readonly margin: Money | undefined;
  readonly profitability: ProfitName | undefined;
}

/** What {@link segmentTerms} works with. */
export interface TermsOptions {
  readonly policy: Policy;
  /** ISO 4217. */
  readonly currency: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** What a support contact, and a returned piece, costs the shop, in major units. */
  readonly contactCost: number;
  readonly returnCost: number;
}

/** The terms of a shop: the quintiles of its customers, as its graph has them, and what counts as profitable. */
export function segmentTerms(
  { orders, catalog }: Pick<Shop, "orders" | "catalog">,
  history: OrderTable,
  records: readonly CustomerRecord[],
  { policy, currency, at, contactCost, returnCost }: TermsOptions,
): SegmentTerms {
  const decimals = decimalsOf(currency);
  const costs = new Map(
    catalog.flatMap(({ id, cost }): [string, number][] => (cost === undefined ? [] : [[id, cost]])),
  );
  const context = { at, policy, decimals, rfm: rfmCuts(orders, decimals) };
  if (costs.size === 0) return { context, profit: () => NOT_KNOWN };
  const terms: ProfitTerms = {
    costs,
    marginRate: medianMarginRate(catalog),
    contact: contactCost,
    returnedPiece: returnCost,
    decimals,
  };
  const cut = profitCut(profitsOf(history, records, terms));
  return {
    context,
    profit: (customer) => {
      const margin = marginOf(customer, terms);
      return { margin, profitability: margin === undefined ? undefined : profitSegment(margin, cut) };
    },
  };
}

const NOT_KNOWN: ProfitFound = { margin: undefined, profitability: undefined };

function marginOf({ orders, record }: KnownCustomer, terms: ProfitTerms): Money | undefined {
  const { supportContacts } = record ?? {};
  return profitOf({ orders, ...(supportContacts !== undefined && { supportContacts }) }, terms);
}

function profitsOf(history: OrderTable, records: readonly CustomerRecord[], terms: ProfitTerms): Money[] {
  const profits: Money[] = [];
  for (const customer of everyCustomer(history, records)) {
    const margin = marginOf(customer, terms);
    if (margin !== undefined) profits.push(margin);
  }
  return profits;
}
