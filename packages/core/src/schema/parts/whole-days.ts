import { LIMITS } from "../limits.ts";
import { wholeFrom } from "./whole-from.ts";

/** A length of time in whole days, at least one. */
export const WholeDays = wholeFrom(1, LIMITS.days, "days");
