import * as v from "valibot";

/** Yes or no. */
export const Flag = v.boolean("expected true or false");
