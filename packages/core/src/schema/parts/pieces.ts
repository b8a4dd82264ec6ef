import * as v from "valibot";
import { LIMITS } from "../limits.ts";

const message = `expected a number above 0, at most ${LIMITS.quantity}`;

/** How many pieces; a fraction where the trade sells by weight or length. */
export const Pieces = v.pipe(v.number(message), v.gtValue(0, message), v.maxValue(LIMITS.quantity, message));
