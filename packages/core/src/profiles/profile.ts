import type { Customer } from "../model/request.ts";
import { type OrderEntry, readOrders, writeOrders } from "./order-entry.ts";

/** What is kept of a customer for decisions: what a request says of them, without who they are. */
export type Profile = Omit<Customer, "id" | "consent">;

/** A profile as JSON: it decides as what it was made of does, in a third of the bytes. */
function writeProfile({ id: _, consent: __, orders, ...rest }: Customer): string {
  return JSON.stringify(orders ? { ...rest, orders: writeOrders(orders) } : rest);
}

/** A line of a pack: whose profile it is, and the profile. */
export function profileLine(pseudonym: string, customer: Customer): string {
  return `${pseudonym} ${writeProfile(customer)}`;
}

/** Whose profile a line is. */
export function pseudonymIn(line: string): string {
  return line.slice(0, line.indexOf(" "));
}

/** The profile that was written; undefined where the text is none: damage that no checksum showed must not stop an offer. */
export function readProfile(json: string): Profile | undefined {
  try {
    const { orders, ...rest } = JSON.parse(json) as Omit<Profile, "orders"> & { orders?: OrderEntry[] };
    return orders ? { ...rest, orders: readOrders(orders) } : rest;
  } catch {
    return undefined;
  }
}
