/** What a column of a customer table can mean. */
export const CUSTOMER_FIELDS = ["customer", "segments", "contacts"] as const;

/** The meaning of a column: `contacts` counts how often a customer asked for help in the last year. */
export type CustomerField = (typeof CUSTOMER_FIELDS)[number];

/** Which column the merchant says a field is in. */
export type CustomerFieldMap = Readonly<Partial<Record<CustomerField, string>>>;

/** The names a field has in a CRM's or a shop system's export, the best first. They are compared by letters and digits alone. */
export const CUSTOMER_ALIASES: Readonly<Record<CustomerField, readonly string[]>> = {
  customer: [
    ...["customer_id", "customer", "customer_number", "customer_no", "id", "user_id", "user", "client_id"],
    ...["member_id", "account_id", "contact_id", "kundennummer", "kunde", "customer_email", "email"],
    ...["user_email", "e_mail", "phone"],
  ],
  segments: [
    ...["segments", "segment", "customer_segments", "customer_segment", "customer_group", "groups", "group"],
    ...["tags", "customer_tags", "labels", "kundengruppe", "kundensegment", "segmente"],
    ...["gruppe", "gruppen", "klantgroep", "segmenten", "groupe", "grupo", "сегмент", "сегменты"],
  ],
  contacts: [
    ...["support_contacts", "contacts", "support_tickets", "tickets", "cases", "complaints"],
    ...["anfragen", "reklamationen", "kontakte", "supportanfragen", "klachten", "contactos", "обращения"],
  ],
};
