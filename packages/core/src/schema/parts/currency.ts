import * as v from "valibot";

const message = "expected a currency of three capital letters (ISO 4217)";

/** ISO 4217. */
export const Currency = v.pipe(v.string(message), v.regex(/^[A-Z]{3}$/, message));
