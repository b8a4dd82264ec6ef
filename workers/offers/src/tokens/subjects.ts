import { type Subject, subjectText } from "@basketwise/core";
import { digest } from "../text/digest.ts";

/** Digests of those that a promise may be to. */
export function digestsOf(store: string, subjects: readonly Subject[]): Promise<string[]> {
  return Promise.all(subjects.map((subject) => digest(subjectText(store, subject))));
}

/** Who is named by id: the customer, and the visit. */
export interface Named {
  readonly customer?: { readonly id?: string | undefined } | undefined;
  readonly session?: { readonly id?: string | undefined } | undefined;
}

/** The customer first, where there is one. */
export function subjectsOf({ customer, session }: Named): Subject[] {
  const subjects: Subject[] = [];
  if (customer?.id !== undefined) subjects.push({ kind: "customer", id: customer.id });
  if (session?.id !== undefined) subjects.push({ kind: "session", id: session.id });
  return subjects;
}
