import { numberFrom } from "./number-from.ts";

/** A discount in percent: 10 is 10 % off. */
export const Percent = numberFrom(0, 100, "percent");
