/** What a customer table (CRM) says of one customer. */
export interface CustomerRecord {
  readonly id: string;
  /** The merchant's own, as the table has them. */
  readonly segments: readonly string[];
  /** How often they asked for help in the last year. */
  readonly supportContacts?: number;
}
