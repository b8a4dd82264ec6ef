/** Somebody else who answers when the worker can't. */

export { fallbackTo } from "./fallback/fallback-to.ts";
export type { Fallback } from "./remote/fallback.ts";
