import { numberFrom } from "./number-from.ts";

/** A part of a whole: 0.3 is 30 %. */
export const Share = numberFrom(0, 1);
