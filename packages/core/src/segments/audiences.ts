import { kept, type Order } from "../model/order.ts";
import type { Policy } from "../model/policy.ts";
import { isWithin } from "../model/time.ts";

/** The four kinds of customers that get other offers, or none. */
export type AudienceCode = "serial-returner" | "support-heavy" | "discount-seeker" | "fixed-budget";

/** An audience that a customer belongs to, and the numbers that put them there. */
export interface Audience {
  readonly code: AudienceCode;
  readonly numbers: Readonly<Record<string, number>>;
}

/** What a customer did in the last year. */
interface Year {
  readonly orders: readonly Order[];
  readonly supportContacts: number;
}

/** The audiences that a customer belongs to by the orders of the last year. */
export function audiencesOf(
  orders: readonly Order[],
  supportContacts: number,
  at: number,
  { audiences, lifecycle }: Policy,
): Audience[] {
  if (orders.length === 0 && supportContacts === 0) return [];
  const year = {
    orders: orders.filter((order) => isWithin(order.at, lifecycle.yearDays, at)),
    supportContacts,
  };
  const found: [AudienceCode, Audience["numbers"] | undefined][] = [
    ["serial-returner", serialReturner(year, audiences["serial-returner"])],
    ["support-heavy", supportHeavy(year, audiences["support-heavy"])],
    ["discount-seeker", discountSeeker(year, audiences["discount-seeker"])],
    ["fixed-budget", fixedBudget(year, audiences["fixed-budget"])],
  ];
  return found.flatMap(([code, numbers]) => (numbers ? [{ code, numbers }] : []));
}

type Terms<C extends AudienceCode> = Policy["audiences"][C];

function serialReturner({ orders }: Year, { minOrders, minShare }: Terms<"serial-returner">) {
  const lines = orders.flatMap((order) => order.lines);
  const bought = lines.reduce((sum, line) => sum + line.quantity, 0);
  const returned = lines.reduce((sum, line) => sum + (line.quantity - kept(line)), 0);
  const share = bought > 0 ? returned / bought : 0;
  return orders.length >= minOrders && share >= minShare
    ? { orders: orders.length, returnedShare: share }
    : undefined;
}

function supportHeavy(
  { orders, supportContacts }: Year,
  { minContacts, minContactsPerOrder }: Terms<"support-heavy">,
) {
  const often = supportContacts >= minContacts && supportContacts >= minContactsPerOrder * orders.length;
  return often ? { orders: orders.length, supportContacts } : undefined;
}

function discountSeeker({ orders }: Year, { minOrders, minShare }: Terms<"discount-seeker">) {
  const discounted = orders.filter((order) => order.coupon === true || isBelowList(order)).length;
  const share = orders.length > 0 ? discounted / orders.length : 0;
  return orders.length >= minOrders && share >= minShare
    ? { orders: orders.length, discountedShare: share }
    : undefined;
}

function isBelowList({ lines }: Order): boolean {
  return (
    lines.length > 0 && lines.every((line) => line.listPrice !== undefined && line.price < line.listPrice)
  );
}

/** A hair of room in major units, so that sums in binary do not part totals that are a tenth apart to the cent. */
const ROOM = 1e-6;

function fixedBudget({ orders }: Year, { minOrders, maxSpread }: Terms<"fixed-budget">) {
  if (orders.length < minOrders) return undefined;
  const totals = orders.map((order) =>
    order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0),
  );
  const [lowest, highest] = [Math.min(...totals), Math.max(...totals)];
  return highest <= lowest * (1 + maxSpread) + ROOM ? { orders: orders.length, lowest, highest } : undefined;
}
