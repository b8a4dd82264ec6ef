/** To whom something is promised. */
export interface Subject {
  readonly kind: "customer" | "session";
  readonly id: string;
}

/** What the digest of a subject is taken of: nobody is told from another store's customer of the same id. */
export function subjectText(store: string, { kind, id }: Subject): string {
  return JSON.stringify([store, kind, id]);
}
