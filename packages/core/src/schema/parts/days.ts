import { LIMITS } from "../limits.ts";
import { numberFrom } from "./number-from.ts";

/** A length of time in days. */
export const Days = numberFrom(0, LIMITS.days, "days");
