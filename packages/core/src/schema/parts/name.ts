import { LIMITS } from "../limits.ts";
import { text } from "./text.ts";

/** A product id, customer id, segment, code or other name. */
export const Name = text(LIMITS.name);
