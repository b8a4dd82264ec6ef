/** One product of an order. Money is in major units. */
export interface OrderLine {
  readonly productId: string;
  readonly quantity: number;
  /** What one piece was sold for. */
  readonly price: number;
  /** What one piece would have cost without a discount. */
  readonly listPrice?: number;
  /** Pieces that came back. */
  readonly returned?: number;
}

/** What a customer bought at one time. */
export interface Order {
  readonly orderId: string;
  readonly customerId?: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly source?: string;
  readonly segments?: readonly string[];
  readonly coupon?: boolean;
  readonly lines: readonly OrderLine[];
}

/** Pieces of a line that the customer kept. */
export function kept(line: OrderLine): number {
  return line.quantity - (line.returned ?? 0);
}
