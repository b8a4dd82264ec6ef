import { wholeFrom } from "./whole-from.ts";

/** How often or how many, 0 and up. */
export const Count = wholeFrom(0, 1_000_000_000);
