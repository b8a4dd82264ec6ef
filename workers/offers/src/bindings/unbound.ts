/** What is bound under the names of what a worker may do without. */
const KINDS = { LEDGER: "database", LOG: "bucket", INTAKE: "queue" } as const;

/** The name of a binding that offers don't need. */
export type Spare = keyof typeof KINDS;

/** Which binding there is not, for whoever has to add it. */
export function unbound(name: Spare): string {
  return `there is no ${KINDS[name]} bound as ${name}`;
}
