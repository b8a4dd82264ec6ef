import { LIMITS } from "../limits.ts";
import { numberFrom } from "./number-from.ts";

/** An amount in major units of the store's one currency. */
export const Money = numberFrom(0, LIMITS.money);
