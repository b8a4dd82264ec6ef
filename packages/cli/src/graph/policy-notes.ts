import type { Policy } from "@basketwise/core";
import { NOTES } from "./notes/index.ts";
import type { Knows } from "./notes/shape.ts";

/** At most so many of one kind are told one by one. */
const MOST_TOLD = 5;

/**
 * What a merchant may not have meant, in lines: what can't do anything, and what is named and not there. None of it is an
 * error: a product may be on its way.
 */
export function policyNotes(policy: Policy, knows: Knows): string[] {
  return NOTES.flatMap((note) => shorten(note(policy, knows))).map((line) => `policy: ${line}`);
}

function shorten(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_TOLD;
  return more > 0 ? [...lines.slice(0, MOST_TOLD), `${more} more like the last`] : lines;
}
