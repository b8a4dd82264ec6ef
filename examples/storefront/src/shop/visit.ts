import { consent } from "./consent.ts";
import { stored } from "./stored.ts";

/** What the shop can tell the customer that it knows of this visit. The latest last. */
export interface Visit {
  readonly viewed: readonly string[];
  readonly declined: readonly string[];
}

const NOTHING: Visit = { viewed: [], declined: [] };

/** Products that a list keeps. */
const MOST = 12;

/** What is known of this visit; without consent nothing is. */
export const visit = stored<Visit>("shop.visit", NOTHING, isVisit);

/** Puts a product onto one of the lists. */
export function note(list: keyof Visit, productId: string): void {
  if (!consent.get()) return;
  const others = visit.get()[list].filter((id) => id !== productId);
  visit.set({ ...visit.get(), [list]: [...others, productId].slice(-MOST) });
}

/** Forgets the visit. */
export function forgetVisit(): void {
  visit.set(NOTHING);
}

function isVisit(found: unknown): found is Visit {
  const lists = (found ?? {}) as Partial<Visit>;
  return Array.isArray(lists.viewed) && Array.isArray(lists.declined);
}
