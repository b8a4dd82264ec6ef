/** Numbers and the merchant's words for a right-to-left sentence: each isolated, so that what stands beside it stays in place. */
import { type Forms, count as plainCount } from "./counts.ts";
import type { Wording } from "./language.ts";
import * as plain from "./numbers.ts";
import { isolate, wordsOf } from "./texts.ts";

/** A number; a hole where it is none. */
export function number(value: unknown, wording: Wording): string {
  return isolate(plain.number(value, wording));
}

/** An amount in major units; a hole where it is none. */
export function money(amount: unknown, wording: Wording): string {
  return isolate(plain.money(amount, wording));
}

/** A percentage from 0 to 100; a hole where it is none. */
export function percent(value: unknown, wording: Wording): string {
  return isolate(plain.percent(value, wording));
}

/** A discount from 0 to 100 as a percentage; a hole where there is none. */
export function discount(value: unknown, wording: Wording): string {
  return isolate(plain.discount(value, wording));
}

/** A rating out of 5; a hole where it is above. */
export function rating(value: unknown, wording: Wording): string {
  return isolate(plain.rating(value, wording));
}

/** So many of something; a hole where it is no number. */
export function count(value: unknown, wording: Wording, forms: Forms): string {
  return plainCount(value, wording, forms, number);
}

/** A title or another word of the merchant's; a hole where there is none. */
export function words(value: unknown): string {
  return isolate(wordsOf(value));
}

/**
 * A sentence of which the first letter or mark says that it runs from right to left. What stands isolated counts too for a
 * browser's `dir="auto"`, so that a number with the marks that `Intl` writes would turn the whole sentence round.
 */
export function runningRight(sentence: string): string {
  const turned = /^[^\p{L}\u200e\u200f]*(?:\u200e|(?!\p{Script=Arabic})\p{L}).*\p{Script=Arabic}/su.test(
    sentence,
  );
  return turned ? `\u200f${sentence}` : sentence;
}
