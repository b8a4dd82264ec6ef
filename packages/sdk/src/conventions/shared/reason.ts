import type { DismissReason } from "@basketwise/core";

const REASONS: readonly unknown[] = ["price", "not-needed", "have-it"] satisfies DismissReason[];

/** Why an offer was dismissed; undefined for any other word. */
export function reasonOf(value: unknown): DismissReason | undefined {
  return REASONS.includes(value) ? (value as DismissReason) : undefined;
}
