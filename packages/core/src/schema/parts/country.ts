import * as v from "valibot";

const message = "expected a country of two capital letters (ISO 3166-1 alpha-2)";

/** ISO 3166-1 alpha-2. */
export const Country = v.pipe(v.string(message), v.regex(/^[A-Z]{2}$/, message));
